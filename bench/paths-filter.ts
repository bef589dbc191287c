import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../src/lib/failure.ts'
import { runNodeStep } from '../tests/support/runner/node-step.ts'
import type { Peer } from './peers.ts'
import { timed } from './round-robin.ts'

type Run = {
  peer: Peer
  directory: string
  names: string[]
  base: string
  head: string
  env: Record<string, string>
}

/** As after a push, with a filter for each service; it compares by git alone, and reaches no network. */
export const runPathsFilter = async ({ peer, directory, names, base, head, env: given }: Run): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-peer-'))
  const event = join(folder, 'event.json')
  await writeFile(
    event,
    JSON.stringify({ before: base, ref: 'refs/heads/main', repository: { default_branch: 'main' } }),
  )
  await writeFile(join(folder, 'output'), '')
  const env = {
    ...given,
    PATH: process.env.PATH ?? '',
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: directory,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: head,
    INPUT_BASE: base,
    INPUT_REF: head,
    INPUT_FILTERS: names.map((name) => `${name}: 'services/${name}/**'`).join('\n'),
    'INPUT_LIST-FILES': 'none',
    'INPUT_INITIAL-FETCH-DEPTH': '100',
    'INPUT_PREDICATE-QUANTIFIER': 'some',
  }
  const log: string[] = []
  try {
    let exitCode = 1
    const step = {
      script: join(peer.directory, 'dist/index.js'),
      workingDirectory: directory,
      env,
      onLine: (line: string) => log.push(line),
      onRawOutput: () => undefined,
    }
    const milliseconds = await timed(async () => {
      exitCode = (await runNodeStep({ ...step, signal: new AbortController().signal })).exitCode
    })
    if (exitCode !== 0)
      throw new Failure('unexpected', `paths-filter ended with ${exitCode}:\n${log.slice(-20).join('\n')}`)
    return milliseconds
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
