import { Failure } from '../../src/lib/failure.ts'
import { createProcesses } from '../../src/outside/process.ts'
import { namesIn } from './judge-images.ts'

type Wanted = { directory: string; days: number; signal: AbortSignal }

/**
 * What any commit of the last days names, on any branch that is here: the files of each branch as they are, and every
 * line that came or went meanwhile. What stood there all the time is in the first, what was there for an hour in the second.
 */
export const namesOfCommits = async ({ directory, days, signal }: Wanted): Promise<Set<string>> => {
  const processes = createProcesses({ signal, fence: (work) => work() })
  const git = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await processes.run('git', ['-C', directory, ...args])
    // `git grep` ends with 1 where it finds nothing.
    if (code === 0 || (args[0] === 'grep' && code === 1)) return stdout
    throw new Failure('invalid-input', `git ${args[0]} failed in ${directory}: ${stderr.trim()}`)
  }
  if ((await git('rev-parse', '--is-shallow-repository')).trim() === 'true') {
    throw new Failure(
      'invalid-input',
      `${directory} is a shallow checkout, which does not have all commits. Fetch it whole`,
    )
  }
  const tips = (await git('for-each-ref', '--format=%(objectname)', 'refs/heads', 'refs/remotes'))
    .split('\n')
    .filter(Boolean)
  if (tips.length === 0)
    throw new Failure('invalid-input', `${directory} has no branch. Name a checkout of the manifests`)
  const names = new Set<string>()
  const add = (text: string): void => {
    for (const name of namesIn(text)) names.add(name)
  }
  for (const tip of new Set(tips)) add(await git('grep', '-I', '-h', '-e', '', tip, '--'))
  add(await git('log', '--all', `--since=${days}.days`, '--patch', '--unified=0', '--no-color', '--format=', '-m'))
  return names
}
