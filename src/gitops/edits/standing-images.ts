import { type Image, shortName } from '../../lib/image-reference.ts'
import type { BumpResult } from '../bump-request.ts'
import { withoutHost } from '../places/place.ts'
import type { Result } from './plan-edits.ts'

/**
 * The images that stand in the files at the result's commit. After a bump a tag or a digest that no file pins is the one
 * that was asked for with the other; before it (a dry run, an image that was left out) it is unknown and empty.
 */
export const standingImages = ({ outcome, results }: BumpResult): Image[] =>
  results.map((result) => (outcome === 'dry-run' || result.left ? before(result) : after(result)))

const before = ({ wanted, places }: Result): Image => ({
  ...named({ wanted, places }, 'from'),
  tag: places.map(({ from }) => from.tag).find(Boolean) ?? '',
  digest: places.map(({ from }) => from.digest).find(Boolean) ?? '',
})

const after = ({ wanted, places }: Result): Image => ({
  ...named({ wanted, places }, 'to'),
  tag: wanted.tag ?? '',
  digest: wanted.digest ?? '',
})

const named = ({ wanted, places }: Pick<Result, 'wanted' | 'places'>, side: 'from' | 'to') => {
  const repositories = places.map((place) => withoutHost(place[side].repository))
  // A bare name is a placeholder wherever another place says the repository in full.
  const repository = wanted.repository ?? repositories.find((text) => text.includes('/')) ?? repositories[0]
  return { name: shortName(wanted.name), repository: repository ?? wanted.name }
}
