import { namedTwice, parseWanted, type Wanted } from '../../gitops/wanted.ts'
import {
  bool,
  duration,
  lines,
  linesOf,
  matching,
  oneOf,
  optional,
  optionalSecret,
  type Parsed,
  type Reader,
  someOf,
} from '../../runner/inputs.ts'
import { author, branch, manifestsRepository } from '../manifests-readers.ts'

const image: Reader<Wanted> = {
  read: (raw) => {
    const wanted = parseWanted(raw)
    return typeof wanted === 'string' ? { mistakes: [wanted] } : { value: wanted }
  },
}

export const inputs = {
  'manifests-repository': manifestsRepository,
  'manifests-branch': branch,
  'manifests-files': someOf(lines),
  'manifests-token': optionalSecret,
  images: someOf(linesOf(image)),
  'commit-message': optional(matching('one line', /^.+$/)),
  author,
  'source-repository': optional(matching('owner/name', /^[\w.-]+\/[\w.-]+$/)),
  'source-sha': optional(matching('the full id of a commit', /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  'source-token': optionalSecret,
  order: oneOf('ancestry', 'none'),
  'release-hold': lines,
  'dry-run': bool,
  timeout: duration,
}

/** What only several lines together show. */
export const check = ({ images }: Parsed<typeof inputs>): string[] =>
  namedTwice(images).map((mistake) => `images: ${mistake}`)

/** Whether the source's repository is asked which commit came first. */
export const isOrdered = (input: Parsed<typeof inputs>): boolean =>
  input.order === 'ancestry' && input['source-repository'] !== undefined && input['source-sha'] !== undefined
