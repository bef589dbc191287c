import type { ExpectedImage } from '../../argocd/judgement/expectation.ts'
import { parseImageJson, parseReference } from '../../lib/image-reference.ts'
import { duration, linesOf, optional, type Parsed, type Reader, shaped } from '../../runner/inputs.ts'
import { logInInputs, logInMistakes } from '../argocd-log-in.ts'
import { applicationInputs, applicationMistakes, argocdServer, caCertificate, waitInputs } from '../argocd-readers.ts'
import { tokenMistakes } from '../manifests-mistakes.ts'
import { branch, glob, manifestsRepository, tokenInputs } from '../manifests-readers.ts'

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

export const inputs = {
  'argocd-server': argocdServer,
  ...logInInputs,
  ...applicationInputs,
  'manifests-repository': optional(manifestsRepository),
  'manifests-branch': branch,
  'manifests-files': linesOf(glob),
  ...tokenInputs,
  revision: optional(revision),
  images: linesOf(image),
  timeout: duration,
  ...waitInputs,
  'ca-certificate': optional(caCertificate),
}

export type Input = Parsed<typeof inputs>

/** What only several inputs together show. */
export const check = (input: Input): string[] => [
  ...tokenMistakes(input),
  ...(input['manifests-repository'] === undefined && input['manifests-app-client-id'] !== undefined
    ? ['manifests-repository: should be set with manifests-app-client-id, but it is empty']
    : []),
  ...(input['manifests-repository'] === undefined && input['manifests-files'].length > 0
    ? ['manifests-repository: should be set with manifests-files, but it is empty']
    : []),
  ...(input.revision === undefined && input.images.length === 0
    ? ['revision: should be set where images is empty, since there is nothing to wait for']
    : []),
  ...logInMistakes(input),
  ...applicationMistakes(input),
  ...(input.applications.length === 0 && input.selector === undefined && input['manifests-repository'] === undefined
    ? ['applications: should be set where manifests-repository is not, since nothing says which applications to judge']
    : []),
]
