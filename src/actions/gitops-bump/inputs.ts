import { nameAlone, namedTwice, parseWanted, type Wanted } from '../../gitops/places/wanted.ts'
import { linesOf, matching, optional, optionalToken, type Parsed, type Reader } from '../../runner/inputs.ts'
import { accessMistakes } from '../manifests-mistakes.ts'
import {
  commitInputs,
  deliveryInputs,
  glob,
  imagePath,
  manifestsInputs,
  orderInputs,
  writeInputs,
} from '../manifests-readers.ts'

const image: Reader<Wanted> = {
  read: (raw) => {
    const wanted = parseWanted(raw)
    return typeof wanted === 'string' ? { mistakes: [wanted] } : { value: wanted }
  },
}

export const inputs = {
  ...manifestsInputs,
  images: linesOf(image),
  from: linesOf(glob),
  'image-paths': linesOf(imagePath),
  ...deliveryInputs,
  ...commitInputs,
  'source-repository': optional(matching('owner/name', /^[\w.-]+\/[\w.-]+$/)),
  'source-sha': optional(matching('the full id of a commit', /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  'source-token': optionalToken,
  ...orderInputs,
  ...writeInputs,
}

/** Whether the run's own source will be asked which commit came first. */
export const isOrdered = (input: Parsed<typeof inputs>): boolean =>
  input.order === 'ancestry' && input['source-repository'] !== undefined && input['source-sha'] !== undefined

/** What only several lines, or several inputs, together show. */
export const check = (input: Parsed<typeof inputs>): string[] => {
  const { images, from } = input
  const alone = from.length > 0 ? [] : images.filter(({ tag, digest }) => tag === undefined && digest === undefined)
  const none = images.length === 0 && from.length === 0 ? ['should hold at least one line, unless `from` does'] : []
  const mistakes = [...none, ...alone.map(nameAlone), ...namedTwice(images)].map((mistake) => `images: ${mistake}`)
  return [...mistakes, ...accessMistakes(input)]
}
