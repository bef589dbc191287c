import type { IncomingHttpHeaders } from 'node:http'
import type { Answer, Call } from './answer.ts'
import { type Fields, parseFields } from './fields.ts'
import { batchDeleteImage } from './operations-deleting.ts'
import { batchGetImage, putImageOperation } from './operations-images.ts'
import {
  batchCheckLayerAvailability,
  completeLayerUpload,
  getDownloadUrlForLayer,
  initiateLayerUpload,
  uploadLayerPart,
} from './operations-layers.ts'
import { describeImages, listImages } from './operations-listing.ts'
import { listImageReferrers } from './operations-referrers.ts'
import { createRepository, describeRepositories } from './operations-repositories.ts'
import { describeImageScanFindings, startImageScan } from './operations-scans.ts'
import { Refusal } from './refusal.ts'
import { type Credentials, verifySignature } from './signature.ts'
import type { Store } from './store.ts'
import { authorizationToken, type Tokens } from './tokens.ts'

/** What both doors of the local ECR stand on. `hiddenReads` and `denied` are the faults on demand. */
export type Registry = {
  store: Store
  tokens: Tokens
  credentials: Credentials
  region: string
  url: string
  denied: Set<string>
  hiddenReads: number
  operations: string[]
}

type Operation = (store: Store, fields: Fields, url: string) => object

const operations = new Map<string, Operation>([
  ['BatchCheckLayerAvailability', batchCheckLayerAvailability],
  ['BatchDeleteImage', batchDeleteImage],
  ['BatchGetImage', batchGetImage],
  ['CompleteLayerUpload', completeLayerUpload],
  ['CreateRepository', createRepository],
  ['DescribeImageScanFindings', describeImageScanFindings],
  ['DescribeImages', describeImages],
  ['DescribeRepositories', describeRepositories],
  ['GetDownloadUrlForLayer', getDownloadUrlForLayer],
  ['InitiateLayerUpload', initiateLayerUpload],
  ['ListImageReferrers', listImageReferrers],
  ['ListImages', listImages],
  ['PutImage', putImageOperation],
  ['StartImageScan', startImageScan],
  ['UploadLayerPart', uploadLayerPart],
])

const target = /^AmazonEC2ContainerRegistry_V20150921\.(\w+)$/

/** One request to the JSON 1.1 API. */
export const answerApi = (registry: Registry, call: Call): Answer => {
  try {
    return json(200, operate(registry, call))
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    return apiError(thrown)
  }
}

export const apiError = ({ status, type, message, fields }: Refusal): Answer =>
  json(status, { __type: type, message, ...fields })

/** The operation that a request to the API names. */
export const operationOf = (headers: IncomingHttpHeaders): string =>
  target.exec(String(headers['x-amz-target']))?.[1] ?? ''

const operate = (registry: Registry, call: Call): object => {
  const name = operationOf(call.headers)
  verifySignature(call, { credentials: registry.credentials, region: registry.region, service: 'ecr' })
  registry.operations.push(name)
  const fields = parseFields(call.body)
  refuseDenied(registry, name, String(fields.repositoryName ?? '*'))
  if (name === 'GetAuthorizationToken') return authorizationToken(registry.tokens, urlFor(registry, call))
  const operation = operations.get(name)
  if (!operation) throw new Refusal('UnknownOperationException', '')
  if (name === 'BatchGetImage' && registry.hiddenReads > 0) {
    registry.hiddenReads -= 1
    return { images: [], failures: [{ imageId: {}, failureCode: 'ImageNotFound', failureReason: 'Not yet visible' }] }
  }
  return operation(registry.store, fields, urlFor(registry, call))
}

/**
 * By the address that the client asked at: with several, one engine can play several machines, each with its own name for
 * us. A name without a port is that of somebody before us who speaks TLS.
 */
export const urlFor = ({ url }: Registry, { headers: { host = '' } }: Pick<Call, 'headers'>): string => {
  if (/^[a-z][a-z0-9.-]*$/.test(host)) return `https://${host}`
  return host.endsWith(`:${new URL(url).port}`) ? `http://${host}` : url
}

/** AWS's words when no policy allows the action. */
export const refuseDenied = (registry: Registry, operation: string, repository: string): void => {
  if (!registry.denied.has(operation)) return
  const { accountId } = registry.store
  const resource = `arn:aws:ecr:${registry.region}:${accountId}:repository/${repository}`
  throw new Refusal(
    'AccessDeniedException',
    `User: arn:aws:iam::${accountId}:user/local is not authorized to perform: ecr:${operation} on resource: ${operation === 'GetAuthorizationToken' ? '*' : resource} because no identity-based policy allows the ecr:${operation} action`,
  )
}

const json = (status: number, value: object): Answer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify(value),
})
