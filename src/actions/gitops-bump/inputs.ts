import { namedTwice, parseWanted, type Wanted } from '../../gitops/wanted.ts'
import {
  bool,
  duration,
  lines,
  linesOf,
  optionalSecret,
  optionalText,
  type Parsed,
  type Reader,
  someOf,
} from '../../runner/inputs.ts'
import { author, branch, manifestsRepository } from '../readers.ts'

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
  'commit-message': optionalText,
  author,
  'source-repository': optionalText,
  'source-sha': optionalText,
  'dry-run': bool,
  timeout: duration,
}

/** What only several lines together show. */
export const check = ({ images }: Parsed<typeof inputs>): string[] =>
  namedTwice(images).map((mistake) => `images: ${mistake}`)
