import { Failure } from '../lib/failure.ts'
import type { Git } from './git.ts'

/** Commits that are compared are mostly near each other; the last of these is all of the history. */
const depths = [50, 400, 1_200, 3_600, 2_147_483_647] as const

/** Where one of the commits is here already, the other would mostly have come along if it were near. */
const depthsFor = (parents: Parents, commits: string[]): readonly number[] =>
  commits.some((commit) => parents.has(commit)) ? depths.slice(1) : depths

type Question = { url: string; revision: string; commit: string }

/** Each commit that is here with its parents: git itself would fetch what is missing, and its files with it. */
export type Parents = Map<string, string[]>

type Asking = { git: Git; parents: Parents }

/** Whether `revision` is `commit` or came after it; what is missing to tell is fetched. */
export const containsCommit = async (
  { git, parents }: Asking,
  { url, revision, commit }: Question,
): Promise<boolean> => {
  if (!isId(revision) || !isId(commit)) return false
  const known = lookAt(parents, { revision, commit })
  if (known !== undefined) return known
  for (const depth of depthsFor(parents, [revision, commit])) {
    const found = await fetch({ git, parents }, { url, commits: [revision, commit], depth })
    if (!found) return false
    const answer = lookAt(parents, { revision, commit })
    if (answer !== undefined) return answer
    if ((await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'false') return false
  }
  return false
}

/** What the commits that are here say; undefined when others could say something else. */
const lookAt = (parents: Parents, { revision, commit }: Omit<Question, 'url'>): boolean | undefined => {
  if (comesFrom(parents, revision, commit)) return true
  // What came before a commit does not come after it.
  return comesFrom(parents, commit, revision) ? false : undefined
}

const comesFrom = (parents: Parents, start: string, ancestor: string): boolean => {
  const seen = new Set([start])
  for (const id of seen) {
    if (id === ancestor) return true
    for (const parent of parents.get(id) ?? []) seen.add(parent)
  }
  return false
}

type Fetch = { url: string; commits: string[]; depth: number }

/** False when the repository has no such commit. */
const fetch = async ({ git, parents }: Asking, { url, commits, depth }: Fetch): Promise<boolean> => {
  const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=tree:0', `--depth=${depth}`]
  const { code, stderr } = await git(['fetch', ...options, 'origin', ...commits])
  if (code === 0) {
    for (const line of (await git(['rev-list', '--parents', ...commits])).stdout.split('\n')) {
      const [id = '', ...its] = line.split(' ')
      parents.set(id, its)
    }
    return true
  }
  if (/not our ref|couldn't find remote ref|no such remote ref/i.test(stderr)) return false
  throw new Failure(reasonOf(stderr), `cannot read the history of ${url}: ${lastLine(stderr)}`)
}

const reasonOf = (stderr: string): 'denied' | 'not-found' | 'unreachable' => {
  if (/Authentication failed|could not read (?:Username|Password)|returned error: 40[13]/i.test(stderr)) return 'denied'
  // A repository that was renamed: the credential is not sent on to its new address.
  return /not found|returned error: (?:404|30[1278])|does not appear to be a git repository/i.test(stderr)
    ? 'not-found'
    : 'unreachable'
}

/** A full id, as opposed to a name. */
export const isId = (text: string): boolean => /^[0-9a-f]{40,64}$/.test(text)
const lastLine = (stderr: string): string => stderr.trim().split('\n').at(-1) ?? ''

/** Begins with what is near one commit. */
export const fetchNear = (asking: Asking, { url, commit }: { url: string; commit: string }): Promise<boolean> =>
  fetch(asking, { url, commits: [commit], depth: depths[0] })
