import { parseReference } from '../lib/image-reference.ts'
import { matching, path, type Reader, shaped } from '../runner/inputs.ts'

export const ecrRepository = matching(
  'an ECR repository without a host, such as `shop/quote`',
  /^(?=.{2,256}$)(?!\d{12}\.dkr[.-]ecr)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
)

export const buildArgument = shaped('NAME=value', (raw) => {
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(raw) ?? []
  return name === undefined || value === undefined ? undefined : { name, value }
})

export const fingerprintTag = matching('a tag of select-services, `src-` and 16 hex digits', /^src-[0-9a-f]{16}$/)

export const baseImage = shaped('reference=digest, as select-services gives it', (raw) => {
  const [, reference, resolved] = /^([^=\s]+)=(\S+)$/.exec(raw) ?? []
  return reference === undefined || resolved === undefined ? undefined : { reference, resolved }
})

export const buildContext = shaped('name=folder or name=address', (raw) => {
  const [, name, value] = /^([\w./:-]+?)=(.+)$/.exec(raw) ?? []
  return name === undefined || value === undefined ? undefined : { name, value }
})

export const label = shaped('name=value', (raw) => {
  const [, name, value] = /^([^=\s]+)=(.*)$/s.exec(raw) ?? []
  return name === undefined || value === undefined ? undefined : { name, value }
})

const idAndRest = (raw: string): { id: string; rest: string } | undefined => {
  const [, id, rest] = /^([\w.-]+)=(.+)$/s.exec(raw) ?? []
  return id === undefined || rest === undefined ? undefined : { id, rest }
}

/** What it holds is never quoted. */
export const buildSecret: Reader<{ id: string; value: string }> = {
  read: (raw) => {
    const read = idAndRest(raw)
    return read
      ? { value: { id: read.id, value: read.rest } }
      : { mistakes: ['should be lines of id=value, but one has no id before a `=`, or nothing after it'] }
  },
}

export const secretFile = shaped('id=path', (raw) => {
  const read = idAndRest(raw)
  return read && 'value' in path.read(read.rest) ? { id: read.id, path: read.rest } : undefined
})

export const cacheReference = shaped('`repository` or `repository:tag`, with or without a host', (raw) =>
  parseReference(raw)?.digest === undefined && parseReference(raw) !== undefined ? raw : undefined,
)

export const platform = matching('a platform a line, such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/)
export const awsRegionName = matching('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/)
export const awsRole = matching(
  'the ARN of a role, such as `arn:aws:iam::123456789012:role/build`',
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
)
export const awsAccount = matching('the 12 digits of an AWS account', /^\d{12}$/)

export const imageDigest = matching('a digest, `sha256:` and 64 hex digits', /^sha256:[0-9a-f]{64}$/)

/** An image in ECR by its digest; the account and the region are those that its host names. */
export const ecrImage = shaped(
  'an image in ECR by its digest, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:…`',
  (raw) => {
    const { repository: address = '', digest } = parseReference(raw) ?? {}
    const [, account, region, repository] =
      /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[^/]+\/(.+)$/.exec(address) ?? []
    if (account === undefined || region === undefined || repository === undefined || digest === undefined)
      return undefined
    return { account, region, repository, digest, reference: raw }
  },
)
