import { serverUrl } from '../argocd/api.ts'
import { isBranchName, parseAuthor, repositoryMistake } from '../gitops/repository-url.ts'
import { type Reader, shaped } from '../runner/inputs.ts'

/** A text that the pattern matches. */
export const matching = (should: string, pattern: RegExp): Reader<string> =>
  shaped(should, (raw) => (pattern.test(raw) ? raw : undefined))

/** What several actions take in the same words. */
export const ecrRepository = matching(
  'an ECR repository without a host, such as `shop/quote`',
  /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
)

export const buildArgument = shaped('NAME=value', (raw) => {
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(raw) ?? []
  return name === undefined || value === undefined ? undefined : { name, value }
})

export const platform = matching('a platform such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/)
export const awsRegionName = matching('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/)
export const awsRole = matching(
  'the ARN of a role, such as `arn:aws:iam::123456789012:role/build`',
  /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
)
export const awsAccount = matching('the 12 digits of an AWS account', /^\d{12}$/)

export const manifestsRepository: Reader<string> = {
  read: (raw) => {
    const mistake = raw === '' ? 'should be set, but it is empty' : repositoryMistake(raw)
    return mistake === undefined ? { value: raw } : { mistakes: [mistake] }
  },
}

export const branch = shaped('the name of a branch', (raw) => (isBranchName(raw) ? raw : undefined))

/** `Name <email>`. */
export const author = shaped('`Name <email>`', parseAuthor)

export const argocdServer = shaped(
  'the address of Argo CD, such as `https://argocd.example.com`, without a user or a query',
  (raw) => {
    const url = serverUrl(raw)
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url)) return undefined
    const { hostname, username, password, search, hash } = new URL(url)
    return hostname === '' || username + password + search + hash !== '' ? undefined : url
  },
)

export const argocdApplication = shaped('an application, as `name` or `namespace/name`', (raw) =>
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined,
)

export const caCertificate = shaped('a certificate in PEM form', (raw) =>
  /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined,
)
