import type { Result } from './edits/plan-edits.ts'
import { formatFiles, formatNamed, type NamedImage, type Origin, trailer } from './history/trailers.ts'
import { withoutHost } from './places/place.ts'

/** Where the bump comes from; empty texts are left out. */
export type Source = { repository: string; commit: string; runUrl: string }

type Message = { subject: string | undefined; results: Result[]; source: Source }

/**
 * Subject, what changed from what to what, and trailers (git-interpret-trailers(1)) that a program can read: the images
 * as `name=repository:tag@digest`, the same form that the `images` input takes, without the registry's host.
 */
export const commitMessage = ({ subject, results, source }: Message): string => {
  const changed = results.filter((result) => result.changed)
  const trailers = [...sourceTrailers(changed, source), ...trailer('Run-URL', source.runUrl)]
  const lines = changed.flatMap((result) => [
    ...changeLines([result]).map((line) => `- ${line.replace(/\s+/g, ' ')}`),
    ...(result.compare === undefined ? [] : [`  ${result.compare}`]),
  ])
  return `${subject ?? defaultSubject(changed)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`
}

/** Each image below the source that it was built from, those first of which nobody knows it. */
const sourceTrailers = (results: Result[], source: Source): string[] => {
  const groups = new Map<string, { origin: Origin; images: string[] }>()
  for (const result of results) {
    const origin = result.wanted.origin ?? source
    const key = `${origin.repository} ${origin.commit}`
    const images = [...(groups.get(key)?.images ?? []), ...imageTrailers(result)]
    groups.set(key, { origin, images })
  }
  const unknownFirst = [...groups.values()].sort(
    (a, b) => Number(a.origin.commit !== '') - Number(b.origin.commit !== ''),
  )
  return unknownFirst.flatMap(({ origin, images }) => [
    ...trailer('Source-Repository', origin.repository),
    ...trailer('Source-Commit', origin.commit),
    ...images,
  ])
}

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

const imageTrailers = (result: Result): string[] => {
  const image = namedImage(result)
  const { name, digest } = image
  const files = result.places.map(({ path }) => path)
  return [
    ...trailer(digest === '' ? 'Image-Tag' : 'Image-Digest', formatNamed(image)),
    ...trailer('Image-Files', formatFiles(name, files)),
  ]
}

/** The image that is written, without its registry's host. */
const namedImage = ({ wanted, places }: Result): NamedImage => {
  const { name, tag = '', digest = '' } = wanted
  return { name, repository: wanted.repository ?? withoutHost(places[0]?.to.repository ?? name), tag, digest }
}
