import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parseAllDocuments } from 'yaml'
import { findTool } from '../support/tools.ts'

const run = promisify(execFile)

/** An object of Kubernetes, of which a test reads what it needs. */
export type Rendered = { kind: string; metadata: { name: string } } & Record<string, unknown>

/** Runs the pinned Helm 3 without a cluster, as if for Kubernetes 1.35; throws with what it said where it failed. */
export const helm = (...args: string[]): Promise<string> => helmOf('helm', ...args)

/** As `helm`, by either of the two that people have. */
export const helmOf = async (tool: 'helm' | 'helm4', ...args: string[]): Promise<string> => {
  const program = await findTool(tool)
  if (program === undefined) throw new Error(`${tool} is not there: scripts/test builds it`)
  return (await run(program, [...args, '--kube-version', '1.35.0'], { maxBuffer: 16 * 1024 * 1024 })).stdout
}

/** A chart rendered with these values beside its own, as YAML; the release and its namespace are named as the chart. */
export const renderChart = async (chart: string, values: object): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-chart-'))
  const file = join(folder, 'values.json')
  try {
    await writeFile(file, JSON.stringify(values))
    return await helm('template', 'product-catalog', chart, '--namespace', 'product-catalog', '--values', file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export const objectsOf = (yaml: string): Rendered[] =>
  parseAllDocuments(yaml).flatMap((document) => (document.contents === null ? [] : [document.toJS()]))

/** The paths at which two values differ, as `spec.template.metadata.labels`; the deepest there are. */
export const differences = (one: unknown, other: unknown, path: string[] = []): string[] => {
  if (Object.is(one, other)) return []
  if (!isTree(one) || !isTree(other)) return [path.join('.')]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return keys.flatMap((key) => differences(one[key], other[key], [...path, key]))
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
