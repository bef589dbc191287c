import { matching, shaped } from '../runner/inputs.ts'

export const ecrRepository = matching(
  'an ECR repository without a host, such as `shop/quote`',
  /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
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

export const platform = matching('a platform such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/)
export const awsRegionName = matching('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/)
export const awsRole = matching(
  'the ARN of a role, such as `arn:aws:iam::123456789012:role/build`',
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
)
export const awsAccount = matching('the 12 digits of an AWS account', /^\d{12}$/)
