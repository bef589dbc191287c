import { Failure } from '../../src/lib/failure.ts'
import type { Processes } from '../../src/outside/process.ts'
import { askingGit } from './ask-git.ts'
import type { FlagName } from './flags.ts'
import { isStandIn } from './settings.ts'

/** What a person said to an earlier run, and no file of the repository holds. */
export type Answer = { flag: FlagName; value: string }

/** GitHub's variables hold most of them, once they are set. */
const kept: readonly FlagName[] = [
  'repository',
  'aws-region',
  'push-role',
  'manifests-repository',
  'app-client-id',
  'argocd-server',
]

/** The key of the repository's own git configuration, which is neither committed nor pushed. */
export const keyOf = (flag: FlagName): string => `slipway.${flag}`

export const readAnswers = async (directory: string, processes: Processes): Promise<Answer[]> => {
  const ask = askingGit(processes)
  const found = kept.map(async (flag) => {
    const value = await ask(directory, 'config', '--local', keyOf(flag))
    return value === undefined ? [] : [{ flag, value }]
  })
  return (await Promise.all(found)).flat()
}

type Told = { directory: string; given: Partial<Record<FlagName, string>>; processes: Processes }

/** Keeps what was said, for the next run; of what was left open nothing. What is said to be empty is forgotten. */
export const keepAnswers = async ({ directory, given, processes }: Told): Promise<void> => {
  for (const flag of kept) {
    const value = given[flag]
    if (value === undefined || isStandIn(value)) continue
    const change = value === '' ? ['--unset-all', keyOf(flag)] : ['--replace-all', keyOf(flag), value]
    const { code, stderr } = await processes.run('git', ['-C', directory, 'config', '--local', ...change])
    if (code !== 0 && !(value === '' && code === isNotThere))
      throw new Failure('unexpected', `git config in ${directory} ended with ${code}: ${stderr.trim()}`)
  }
}

/** Of a key to be taken away (git-config(1), exit codes). */
const isNotThere = 5
