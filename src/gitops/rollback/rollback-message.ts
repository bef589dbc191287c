import { describeTarget } from '../commit-message.ts'
import { formatFiles, formatNamed, trailer } from '../history/trailers.ts'
import type { Restored } from './decide-rollback.ts'

/** An image, and the places that get back what stood before. */
type Taken = Pick<Restored, 'image' | 'places'>

type Message = { subject: string | undefined; bumps: string[]; images: Taken[]; runUrl: string }

/** Subject, what goes back to what, which commits are taken back, and a hold on every image that is. */
export const rollbackMessage = ({ subject, bumps, images, runUrl }: Message): string => {
  const restored = images.filter(({ places }) => places.length > 0)
  const trailers = [
    ...bumps.flatMap((id) => trailer('Reverts', id)),
    ...restored.flatMap(({ image, places }) => [
      ...trailer('Image-Held', formatNamed(image)),
      ...trailer(
        'Image-Files',
        formatFiles(
          image.name,
          places.map(({ path }) => path),
        ),
      ),
    ]),
    ...trailer('Run-URL', runUrl),
  ]
  const lines = rollbackLines(restored).map((line) => `- ${line.replace(/\s+/g, ' ')}`)
  return `${subject ?? defaultSubject(restored)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`
}

/** `quote: v2 → v1 (apps/quote.yaml)`, one line a place. */
export const rollbackLines = (images: Taken[]): string[] =>
  images.flatMap(({ image: { name }, places }) =>
    places.map(({ from, to, path }) => `${name}: ${describeTarget(from)} → ${describeTarget(to)} (${path})`),
  )

const defaultSubject = (images: Taken[]): string => {
  const names = images.map(({ image: { name }, places: [place] }) =>
    place ? `${name} to ${describeTarget(place.to)}` : name,
  )
  const subject = `Roll back ${names.join(', ')}`
  const first = images[0]?.image.name ?? ''
  if (subject.length <= 72) return subject
  return `Roll back ${images.length === 1 ? first : `${first} and ${images.length - 1} more`}`
}
