import type { History, HistoryCommit } from './remote.ts'

type Walk = { known: ReadonlyMap<string, HistoryCommit>; from: string; count: number }

/**
 * The first `count` commits of a history in the order in which they came to the branch, newest first: a commit after all
 * its children, and what a merge brought in before what it was merged into. `lacking`: a parent is not known here, so
 * the walk may have ended too soon.
 */
export const walkHistory = ({ known, from, count }: Walk): History & { lacking: boolean } => {
  const { childrenOf, lacking } = countChildren(known, from)
  const commits: HistoryCommit[] = []
  const next = [from]
  const reached = (parent: string): boolean => {
    const left = (childrenOf.get(parent) ?? 0) - 1
    childrenOf.set(parent, left)
    return left === 0 && known.has(parent)
  }
  for (let commit = known.get(from); commit && commits.length < count; commit = known.get(next.at(-1) ?? '')) {
    next.pop()
    commits.push(commit)
    next.push(...[...new Set(commit.parents)].filter(reached))
  }
  return { commits, complete: !lacking && next.length === 0, lacking: lacking && commits.length < count }
}

const countChildren = (known: Walk['known'], from: string) => {
  const childrenOf = new Map<string, number>()
  const seen = new Set([from])
  const unread = [from]
  let lacking = false
  for (let id = unread.pop(); id !== undefined; id = unread.pop()) {
    const commit = known.get(id)
    lacking ||= commit === undefined
    for (const parent of new Set(commit?.parents)) {
      childrenOf.set(parent, (childrenOf.get(parent) ?? 0) + 1)
      if (!seen.has(parent)) unread.push(parent)
      seen.add(parent)
    }
  }
  return { childrenOf, lacking }
}
