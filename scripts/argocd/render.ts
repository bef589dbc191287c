import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { optionalTextAt } from '../../src/lib/json.ts'
import { type ClusterFile, readClusterFile } from './cluster-file.ts'
import type { Outside } from './outside.ts'

/** What the charts make of a cluster's file. */
export type Rendered = { file: ClusterFile; projects: string; root: string; applications: string[] }

/** Renders the two charts with a cluster's file, which need not be on disk yet; a Failure tells what is wrong with it. */
export const renderFor = async (clusterFile: string, { ask }: Pick<Outside, 'ask'>): Promise<Rendered> => {
  const folder = await mkdtemp(join(tmpdir(), 'bootstrap-'))
  try {
    const values = join(folder, 'cluster.yaml')
    await writeFile(values, clusterFile)
    const template = (chart: string, ...more: string[]): Promise<string> =>
      ask(['helm', 'template', 'any', chart, '--values', values, ...more])
    const projects = await template('manifests/argocd/apps', '--show-only', 'templates/projects.yaml')
    const root = await template(
      'manifests/argocd/apps',
      '--set',
      'makeRoot=true',
      '--show-only',
      'templates/app-of-apps.yaml',
    )
    const all = `${await template('manifests/argocd/apps')}\n---\n${await template('manifests/platform')}`
    const file = readClusterFile(clusterFile)
    const applications = [
      ...['root', ...namesIn(all, 'Application')],
      ...file.environments.map((environment) => `shop-${environment}`),
    ]
    return { file, projects, root, applications }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const namesIn = (yaml: string, kind: string): string[] =>
  parseAllDocuments(yaml).flatMap((document) => {
    const object: unknown = document.toJS()
    const name = optionalTextAt(object, 'metadata', 'name')
    return optionalTextAt(object, 'kind') === kind && name !== undefined ? [name] : []
  })
