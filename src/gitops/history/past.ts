import { withoutHost } from '../places/place.ts'
import type { HistoryCommit } from '../remote/remote.ts'
import type { Told } from './told.ts'
import type { ImageRecord, NamedImage, Origin } from './trailers.ts'

/** A place that is about to change: what it pins now (`''`: nothing), and the repositories that it pulls before and after. */
export type Standing = { name: string; repositories: string[]; path: string; tag: string; digest: string }

/** An image that stood here and was taken back, by which commit and in which way; `edit`: by hand, nobody says why. */
export type TakenBack = NamedImage & { how: 'rollback' | 'revert' | 'edit'; by: HistoryCommit | undefined }

/**
 * What the history says of a place. `source` is where the image that stands there was built from, or, when somebody has
 * written another by hand, the image that was bumped last; `settled`: a longer history would say the same.
 */
export type Past = { source: Origin | undefined; byHand: boolean; takenBack: TakenBack[]; settled: boolean }

/**
 * Reads a place's past from the commits' own words, newest first, down to the bump that wrote what stands there. What was
 * written since then and stands no more was taken back, whoever did it and however he said so.
 */
export const readPast = (place: Standing, history: Told[]): Past => {
  const takenBack: TakenBack[] = []
  const written: { image: ImageRecord; by: HistoryCommit | undefined }[] = []
  const own = place.repositories.map(withoutHost)
  const concerns = (image: ImageRecord): boolean => isAt({ ...place, repositories: own }, image)
  for (const { commit, record, by } of history) {
    const here = record.written.filter(concerns)
    const standing = here.find((image) => holds(place, image))
    if (standing !== undefined) {
      const others = written.map(({ image, by: reverting }) => taken(image, reverting))
      return { source: standing.source, byHand: false, takenBack: [...takenBack, ...others], settled: true }
    }
    written.push(...here.map((image) => ({ image, by })))
    // A hold that was reverted is none.
    if (by !== undefined) continue
    takenBack.push(...record.held.filter(concerns).map((image) => ({ ...image, how: 'rollback' as const, by: commit })))
  }
  const sure = written.filter(({ by }, index) => index === 0 || by !== undefined)
  return {
    source: written[0]?.image.source,
    byHand: written.length > 0,
    takenBack: [...takenBack, ...sure.map(({ image, by }) => taken(image, by))],
    settled: false,
  }
}

const taken = (image: ImageRecord, by: HistoryCommit | undefined): TakenBack => ({
  ...image,
  how: by === undefined ? 'edit' : 'revert',
  by,
})

const isAt = (place: Standing, { name, repository, files }: ImageRecord): boolean =>
  (files === undefined || files.includes(place.path)) && isOf(place, { name, repository })

/** Two repositories in full decide by themselves; a bare name goes by what the line of `images` was called. */
const isOf = ({ name: asked, repositories }: Standing, { name, repository }: NamedOnly): boolean => {
  if (repositories.includes(repository)) return true
  return name === asked && !(repository.includes('/') && repositories.every((text) => text.includes('/')))
}

type NamedOnly = Pick<ImageRecord, 'name' | 'repository'>

/** Whether a place pins this image, as far as it pins anything. */
const holds = (place: Standing, { tag, digest }: NamedImage): boolean => {
  const compared = [
    [place.digest, digest],
    [place.tag, tag],
  ].filter(([stands, written]) => stands !== '' && written !== '')
  return compared.length > 0 && compared.every(([stands, written]) => stands === written)
}

/** Whether an image that is asked for is one that was taken back: by digest where both are known, else by tag. */
export const isSameImage = (
  taken: Pick<NamedImage, 'tag' | 'digest'>,
  asked: { tag?: string; digest?: string },
): boolean =>
  taken.digest !== '' && asked.digest !== undefined
    ? taken.digest === asked.digest
    : taken.tag !== '' && taken.tag === asked.tag
