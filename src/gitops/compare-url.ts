import type { Source } from './commit-message.ts'
import type { Result } from './edits/plan-edits.ts'
import type { Origin } from './history/trailers.ts'

type Origins = { source: Source; before: Map<string, Origin> }

/** Each changed image with the URL that shows what is between its source's two commits, where both are known. */
export const withCompareUrls = (results: Result[], { source, before }: Origins): Result[] =>
  results.map((result) => {
    const { name, origin = source } = result.wanted
    const compare = result.changed ? compareUrl(source.runUrl, before.get(name), origin) : undefined
    return compare === undefined ? result : { ...result, compare }
  })

/** GitHub's page of the commits between two; the server is the one that the run is on. */
const compareUrl = (runUrl: string, ...[from, to]: [Origin | undefined, Origin]): string | undefined => {
  if (from === undefined || from.repository.toLowerCase() !== to.repository.toLowerCase()) return undefined
  const commits = [from.commit, to.commit]
  if (!commits.every((commit) => /^[0-9a-f]{7,64}$/.test(commit)) || from.commit === to.commit) return undefined
  if (!/^https?:\/\//.test(runUrl) || !/^[\w.-]+\/[\w.-]+$/.test(to.repository)) return undefined
  return `${new URL(runUrl).origin}/${to.repository}/compare/${commits.join('...')}`
}
