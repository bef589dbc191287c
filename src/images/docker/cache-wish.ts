import { createHash } from 'node:crypto'
import { parseReference } from '../../lib/image-reference.ts'
import type { CacheWish } from '../ensure-request.ts'

/** What the run is of: a branch, or a pull request, whose code must not write what other builds read. */
type CacheEvent = { pullRequest: boolean; branch: string; baseBranch: string; defaultBranch: string }

type Asked = {
  cache: 'registry' | 'gha' | 'none'
  /** `repository:tag`, with a host when it is in another registry; the tag is the branch when there is none. */
  ref: string | undefined
  repository: string
  event: CacheEvent
  /** What buildx needs to reach GitHub's cache; empty outside of GitHub. */
  cacheService: Record<string, string>
}

/** Where to read the build cache and where to write it: a branch its own, a pull request nowhere. */
export const wishCache = ({ cache, ref, repository, event, cacheService }: Asked): CacheWish => {
  if (cache === 'none') return { kind: 'none' }
  if (cache === 'gha') {
    return { kind: 'gha', scope: repository, write: !event.pullRequest, environment: cacheService }
  }
  const { pullRequest, branch, baseBranch, defaultBranch } = event
  const home = ref ?? `${repository}-cache`
  if (parseReference(home)?.tag !== undefined)
    return { kind: 'registry', read: [home], ...(!pullRequest && { write: home }) }
  const at = (name: string): string => `${home}:${cacheTag(name)}`
  const read = (pullRequest ? [branch, baseBranch] : [branch, defaultBranch]).filter(Boolean).map(at)
  return { kind: 'registry', read: [...new Set(read)], ...(!pullRequest && { write: at(branch || defaultBranch) }) }
}

const longestTag = 128

/** A branch as a tag. What a tag cannot hold becomes `-`, and a hash tells `a/b` from `a-b`. */
export const cacheTag = (branch: string): string => {
  const plain = branch.replace(/[^\w.-]/g, '-').replace(/^[.-]/, '_')
  if (plain === branch && plain.length <= longestTag) return plain
  const hash = createHash('sha256').update(branch).digest('hex').slice(0, 8)
  return `${plain.slice(0, longestTag - hash.length - 1)}-${hash}`
}
