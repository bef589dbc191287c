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
  path,
  shaped,
  someOf,
} from '../../runner/inputs.ts'
import {
  awsAccount,
  awsRegionName,
  awsRole,
  baseImage,
  buildArgument,
  buildContext,
  buildSecret,
  cacheReference,
  ecrRepository,
  fingerprintTag,
  imageDigest,
  label,
  platform,
  secretFile,
} from '../image-readers.ts'

const tag = shaped(
  'a tag a line, such as `v1`, not beginning with `src-`, `img-` or `scan-`, which are ours',
  (raw) => {
    const bare = isTag(raw) ? raw : parseReference(raw)?.tag
    return bare === undefined || /^(?:src|img|scan)-/.test(bare) ? undefined : raw
  },
)

export const inputs = {
  repository: ecrRepository,
  name: optionalText,
  context: path,
  file: optional(path),
  target: optionalText,
  'build-args': linesOf(buildArgument),
  secrets: { ...linesOf(buildSecret), secret: true as const },
  'secret-files': linesOf(secretFile),
  'build-contexts': linesOf(buildContext),
  labels: linesOf(label),
  platforms: someOf(linesOf(platform)),
  paths: lines,
  tags: linesOf(tag),
  engine: oneOf('auto', 'buildx', 'docker'),
  builder: optionalText,
  'oci-layout': optional(path),
  fingerprint: optional(fingerprintTag),
  'base-images': linesOf(baseImage),
  push: bool,
  cache: oneOf('registry', 'gha', 'none'),
  'cache-ref': optional(cacheReference),
  provenance: oneOf('none', 'min', 'max'),
  sbom: bool,
  'create-repository': oneOf('never', 'if-missing'),
  rebuild: oneOf('if-changed', 'always'),
  'scan-gate': oneOf('none', 'critical', 'high', 'medium'),
  'scan-baseline': optional(imageDigest),
  'scan-timeout': duration,
  timeout: duration,
  'aws-region': optional(awsRegionName),
  'registry-id': optional(awsAccount),
  'role-to-assume': optional(awsRole),
}

export type Input = Parsed<typeof inputs>
