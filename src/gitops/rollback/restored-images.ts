import type { Image } from '../../lib/image-reference.ts'
import type { NamedImage } from '../history/trailers.ts'
import type { Target } from '../places/edit.ts'
import { withoutHost } from '../places/place.ts'
import type { RolledBack } from './plan-rollback.ts'

/** What a place holds again, as it crosses jobs. */
export const imageOf = ({ name, repository }: NamedImage, { repository: pulls, tag, digest }: Target): Image => ({
  name,
  repository: pulls.includes('/') ? withoutHost(pulls) : repository,
  tag,
  digest,
})

/**
 * The images that stand again where a rollback restored them. Of an image that got back different versions in different
 * places there is none: nobody could tell which of them a workload is to run.
 */
export const restoredImages = (results: RolledBack[]): Image[] =>
  results.flatMap(({ image, places }) => {
    const [first, ...others] = places.map(({ to }) => imageOf(image, to))
    const isSame = (other: Image): boolean => JSON.stringify(other) === JSON.stringify(first)
    return first !== undefined && others.every(isSame) ? [first] : []
  })
