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

/** Keeps what was said, for the next run; of what was left open nothing. */
export const keepAnswers = async ({ directory, given, processes }: Told): Promise<void> => {
  for (const flag of kept) {
    const value = given[flag]
    if (value === undefined || value === '' || isStandIn(value)) continue
    const { code, stderr } = await processes.run('git', ['-C', directory, 'config', '--local', keyOf(flag), value])
    if (code !== 0) throw new Failure('unexpected', `git config in ${directory} ended with ${code}: ${stderr.trim()}`)
  }
}
