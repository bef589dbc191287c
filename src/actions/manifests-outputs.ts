import type { PlaceResult } from '../gitops/edits/plan-edits.ts'
import type { PullRequest } from '../gitops/proposal/pull-request-answers.ts'
import { tellResults } from '../gitops/tell-results.ts'
import { formatImageJson, type Image } from '../lib/image-reference.ts'
import { joinLines } from '../lib/packed-lines.ts'

type Written = { commit: string; pull?: PullRequest | undefined }
type Entries = Parameters<typeof tellResults>[0]

/** What a bump and a rollback say of what they wrote, to later jobs and to the summary of the whole delivery. */
export const outputsOf = ({ commit, pull }: Written, images: Image[], entries: Entries) => {
  const pullRequest = pull?.url ?? ''
  return {
    outputs: {
      commit,
      images: joinLines(images.map(formatImageJson)),
      results: JSON.stringify(entries),
      'pull-request-number': pull ? String(pull.number) : '',
      'pull-request-url': pullRequest,
    },
    told: tellResults(entries, { commit, 'pull-request-url': pullRequest }),
  }
}

export const placesOf = (places: PlaceResult[]) =>
  places.map(({ path, line, from, to }) => ({ path, line, from: pinned(from), to: pinned(to) }))

/** `tag`, `tag@digest` or `@digest`: what a file pins, without the registry's host, since outputs cross jobs. */
export const pinned = ({ tag, digest }: PlaceResult['from']): string => `${tag}${digest === '' ? '' : `@${digest}`}`
