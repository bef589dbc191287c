import { withoutHost } from './place.ts'
import type { Result } from './plan-edits.ts'

/** Where the bump comes from; empty texts are left out. */
export type Source = { repository: string; commit: string; runUrl: string }

type Message = { subject: string | undefined; results: Result[]; source: Source }

/**
 * Subject, what changed from what to what, and trailers (git-interpret-trailers(1)) that a program can read: the images
 * as `name=repository:tag@digest`, the same form that the `images` input takes, without the registry's host.
 */
export const commitMessage = ({ subject, results, source }: Message): string => {
  const changed = results.filter((result) => result.changed)
  const trailers = [
    ...trailer('Source-Repository', source.repository),
    ...trailer('Source-Commit', source.commit),
    ...changed.map(imageTrailer),
    ...trailer('Run-URL', source.runUrl),
  ]
  const lines = changeLines(changed).map((line) => `- ${line.replace(/\s+/g, ' ')}`)
  return `${subject ?? defaultSubject(changed)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`
}

const trailer = (name: string, value: string): string[] =>
  value === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`]

const defaultSubject = (results: Result[]): string => {
  const names = results.map(({ wanted: { name, tag, digest = '' } }) => `${name} ${tag ?? shortDigest(digest)}`)
  const subject = `Deploy ${names.join(', ')}`
  return subject.length <= 72 ? subject : `Deploy ${shortList(results)}`
}

const shortList = (results: Result[]): string => {
  const [first] = results.map(({ wanted }) => wanted.name)
  if (results.length === 1) return String(first)
  return `${first} and ${results.length - 1} more ${results.length === 2 ? 'image' : 'images'}`
}

/** What changes from what to what, one line a place: `quote: v1 → v2 (apps/quote.yaml)`. */
export const changeLines = (results: Result[]): string[] =>
  results.flatMap(({ wanted: { name }, places }) =>
    places
      .filter(({ from, to }) => describeTarget(from) !== describeTarget(to) || from.repository !== to.repository)
      .map(({ from, to, path }) => `${name}: ${describeTarget(from)} → ${describeTarget(to)} (${path})`),
  )

/** `v2`, `v2@sha256:0123456789ab` or `sha256:0123456789ab`, as people compare them. */
export const describeTarget = ({ tag, digest }: { tag: string; digest: string }): string =>
  [tag, shortDigest(digest)].filter(Boolean).join('@') || 'empty'

const shortDigest = (digest: string): string => digest.slice(0, 'sha256:'.length + 12)

const imageTrailer = ({ wanted, places }: Result): string => {
  const { name, tag = '', digest = '' } = wanted
  const repository = wanted.repository ?? withoutHost(places[0]?.to.repository ?? name)
  const reference = `${repository}${tag === '' ? '' : `:${tag}`}`
  return digest === '' ? `Image-Tag: ${name}=${reference}` : `Image-Digest: ${name}=${reference}@${digest}`
}
