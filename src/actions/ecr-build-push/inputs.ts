import { isTag, parseReference } from '../../lib/image-reference.ts'
import {
  bool,
  duration,
  lines,
  linesOf,
  oneOf,
  optional,
  optionalText,
  type Parsed,
  shaped,
  someOf,
  text,
} from '../../runner/inputs.ts'

const matching = (should: string, pattern: RegExp) => shaped(should, (raw) => (pattern.test(raw) ? raw : undefined))

const repository = matching(
  'an ECR repository without a host, such as `shop/quote`',
  /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
)
const buildArgument = shaped('NAME=value', (raw) => {
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(raw) ?? []
  return name === undefined || value === undefined ? undefined : { name, value }
})
const platform = matching('a platform such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/)
const tag = shaped('a tag such as `v1`, not beginning with `src-` or `img-`, which are ours', (raw) => {
  const bare = isTag(raw) ? raw : parseReference(raw)?.tag
  return bare === undefined || /^(?:src|img)-/.test(bare) ? undefined : raw
})

export const inputs = {
  repository,
  name: optionalText,
  context: text,
  file: optionalText,
  target: optionalText,
  'build-args': linesOf(buildArgument),
  platforms: someOf(linesOf(platform)),
  paths: lines,
  tags: linesOf(tag),
  engine: oneOf('auto', 'buildx', 'docker'),
  builder: optionalText,
  'oci-layout': optionalText,
  push: bool,
  rebuild: oneOf('if-changed', 'always'),
  timeout: duration,
  'aws-region': optional(matching('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/)),
  'registry-id': optional(matching('the 12 digits of an AWS account', /^\d{12}$/)),
}

export type Input = Parsed<typeof inputs>

/** ECR tells of at most 100 images at once, and one of them is ours. */
const mostTags = 99

/** Mistakes that only several inputs together show. */
export const check = (input: Input): string[] => {
  const prebuilt = input['oci-layout'] !== undefined
  const builds = [
    ['file', input.file],
    ['target', input.target],
    ['builder', input.builder],
    ['build-args', input['build-args'][0]?.name],
    ['paths', input.paths[0]],
  ]
  return [
    ...builds.flatMap(([name, value]) =>
      prebuilt && value !== undefined ? [`${name}: should be empty with oci-layout, which is built already`] : [],
    ),
    ...(prebuilt && input.rebuild === 'always'
      ? ['rebuild: should be `if-changed` with oci-layout, which is built already']
      : []),
    ...(input.engine === 'docker' && input.builder !== undefined
      ? ['builder: should be empty with engine `docker`: a builder is an instance of buildx']
      : []),
    ...(input.tags.length > mostTags
      ? [`tags: should be at most ${mostTags}, but there are ${input.tags.length}`]
      : []),
  ]
}
