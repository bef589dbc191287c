import { serverUrl } from '../../argocd/api.ts'
import type { ExpectedImage } from '../../argocd/expectation.ts'
import { isBranchName, repositoryMistake } from '../../gitops/repository-url.ts'
import { parseImageJson, parseReference } from '../../lib/image-reference.ts'
import {
  duration,
  linesOf,
  optional,
  optionalSecret,
  optionalText,
  type Parsed,
  type Reader,
  shaped,
} from '../../runner/inputs.ts'

const server = shaped(
  'the address of Argo CD, such as `https://argocd.example.com`, without a user or a query',
  (raw) => {
    const url = serverUrl(raw)
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url)) return undefined
    const { hostname, username, password, search, hash } = new URL(url)
    return hostname === '' || username + password + search + hash !== '' ? undefined : url
  },
)

const application = shaped('an application, as `name` or `namespace/name`', (raw) =>
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined,
)

const repository: Reader<string> = {
  read: (raw) => {
    const mistake = repositoryMistake(raw)
    return mistake === undefined ? { value: raw } : { mistakes: [`${mistake}, but it holds ${JSON.stringify(raw)}`] }
  },
}

const image: Reader<ExpectedImage> = {
  read: (raw) => {
    const parsed = raw.startsWith('{') ? parseImageJson(raw) : parseReference(raw)
    if (typeof parsed === 'string') return { mistakes: [`the line ${JSON.stringify(raw)} ${parsed}`] }
    const { repository: name, tag, digest } = { repository: '', tag: '', digest: '', ...parsed }
    if (name !== '' && (tag || digest)) {
      return { value: { repository: name, tag: tag || undefined, digest: digest || undefined } }
    }
    return { mistakes: [`should be image-json or repository:tag@digest, but it holds ${JSON.stringify(raw)}`] }
  },
}

const revision = shaped('a whole commit id of 40 hex digits', (raw) => (/^[0-9a-f]{40}$/.test(raw) ? raw : undefined))

const certificate = shaped('a certificate in PEM form', (raw) =>
  /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined,
)

export const inputs = {
  'argocd-server': server,
  'argocd-token': { ...shaped('set', (raw) => raw || undefined), secret: true } satisfies Reader<string>,
  applications: linesOf(application),
  project: optionalText,
  'manifests-repository': optional(repository),
  'manifests-branch': shaped('the name of a branch', (raw) => (isBranchName(raw) ? raw : undefined)),
  'manifests-token': optionalSecret,
  revision: optional(revision),
  images: linesOf(image),
  timeout: duration,
  'detect-timeout': duration,
  'degraded-grace': duration,
  'stable-for': duration,
  'ca-certificate': optional(certificate),
}

export type Input = Parsed<typeof inputs>

/** What only several inputs together show. */
export const check = (input: Input): string[] => [
  ...(input.revision === undefined && input.images.length === 0
    ? ['revision: should be set where images is empty, since there is nothing to wait for']
    : []),
  ...(input.applications.length === 0 && input['manifests-repository'] === undefined
    ? ['applications: should be set where manifests-repository is not, since nothing says which applications to judge']
    : []),
]
