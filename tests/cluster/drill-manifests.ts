import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseAllDocuments } from 'yaml'
import { readText } from '../../src/argocd/answers/json.ts'
import { toolPath } from '../support/tools.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

type Here = {
  /** The local ECR's `host:port`. */
  registry: string
  /** Names that the cluster's DNS would know, and their addresses. */
  addresses: Record<string, string>
}

/**
 * manifests/drills as a cluster's Git has them. Two things are added, since they cannot be had here: what DNS would say, and
 * the login that a node's role has at ECR. The registry is ours; the image is written by a bump.
 */
export const drillFiles = ({ registry, addresses }: Here): Record<string, string> => {
  const paths = globSync('manifests/drills/**/*.yaml', { cwd: root })
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
  const hostAliases = Object.entries(addresses).map(([name, ip]) => ({ ip, hostnames: [name] }))
  const job = 'manifests/drills/job/kustomization.yaml'
  const base = 'manifests/drills/base/kustomization.yaml'
  return {
    ...files,
    [job]:
      (files[job] ?? '').replace(/\S+\.dkr\.ecr\.\S+?\//, `${registry}/`) +
      patch('Job', '/spec/template/spec/hostAliases', hostAliases),
    [base]: (files[base] ?? '') + patch('ServiceAccount', '/imagePullSecrets', [{ name: 'registry' }]),
  }
}

const patch = (kind: string, path: string, value: unknown): string =>
  `patches:\n  - target: { kind: ${kind} }\n    patch: '${JSON.stringify([{ op: 'add', path, value }])}'\n`

/** The project of the drills, and their applications, as our chart makes them for a cluster. */
export const drillApplications = async (repository: string): Promise<object[]> => {
  const values = join(root, 'tests/platform/example-cluster.yaml')
  const shown = ['projects', 'drills'].flatMap((name) => ['--show-only', `templates/${name}.yaml`])
  const { stdout } = await run(toolPath('helm'), [
    ...['template', 'root', join(root, 'manifests/argocd/apps'), '--values', values],
    ...['--set', `repository=${repository}`, ...shown],
  ])
  const objects = parseAllDocuments(stdout).map((document): object => document.toJS())
  return objects.filter((object) => readText(object, 'metadata', 'name') === 'drills')
}
