import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Failure } from '../src/lib/failure.ts'
import type { Checkout } from '../tests/support/checkout.ts'
import type { LocalEcr } from '../tests/support/ecr/ecr.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import { runPathsFilter } from './paths-filter.ts'
import type { Peer } from './peers.ts'
import { timed } from './round-robin.ts'

/** The last commit of the checkout changed one of the services `names`; the others have an image in the ECR. */
export type World = { checkout: Checkout; ecr: LocalEcr; names: string[]; peer: Peer | undefined }

type Environment = Record<string, string>

/** `run` gives its milliseconds; what it starts gets the environment, too. */
export type Decider = { name: string; run: (env?: Environment) => Promise<number> }

const gitDiff = 'git diff, once: the names of files that changed'
const gitDiffEach = 'git diff, a process for each service'
export const pathsFilter = 'dorny/paths-filter: which services a commit changed'
export const changed = 'select-services, push: false: which services a commit changed'
export const unbuilt = 'select-services: which services have no image, asked of ECR'

export const decidersIn = ({ checkout, ecr, names, peer }: World): Decider[] => {
  const { directory } = checkout
  const [head = '', base = ''] = checkout.git('rev-parse', 'HEAD', 'HEAD~1').trim().split('\n')
  const each = names.map((name) => `git diff --quiet ${base} HEAD -- services/${name} || echo ${name}`).join('\n')
  const command = (file: string, args: string[], env: Environment = {}): Promise<number> =>
    timed(() => promisify(execFile)(file, args, { cwd: directory, env: { ...process.env, ...env } }))
  const ours = async (inputs: Record<string, string>, env: Environment = {}): Promise<number> => {
    const run = await runAction({
      directory: 'actions/select-services',
      inputs,
      env: { ...ecr.env, ...env },
      workspace: directory,
      event: { name: 'push', payload: { before: base, ref: 'refs/heads/main' } },
    })
    if (run.outputs.count !== '1') throw new Failure('unexpected', `it selected ${run.outputs.count}:\n${run.log}`)
    return run.milliseconds
  }
  return [
    { name: gitDiff, run: (env) => command('git', ['diff', '--name-only', base, 'HEAD'], env) },
    { name: gitDiffEach, run: (env) => command('sh', ['-c', each], env) },
    ...(peer
      ? [{ name: pathsFilter, run: (env = {}) => runPathsFilter({ peer, directory, names, base, head, env }) }]
      : []),
    { name: changed, run: (env) => ours({ push: 'false' }, env) },
    { name: unbuilt, run: (env) => ours({}, env) },
  ]
}
