import type { Answer, Call } from './answer.ts'
import { type Registry, refuseDenied, urlFor } from './api.ts'
import { Refusal } from './refusal.ts'
import { answerBlob } from './registry-blobs.ts'
import { answerManifest, answerTags } from './registry-manifests.ts'
import { answerUpload } from './registry-uploads.ts'

const codes = new Map([
  ['RepositoryNotFoundException', { status: 404, code: 'NAME_UNKNOWN' }],
  ['ImageNotFoundException', { status: 404, code: 'MANIFEST_UNKNOWN' }],
  ['LayersNotFoundException', { status: 404, code: 'BLOB_UNKNOWN' }],
  ['ReferencedImagesNotFoundException', { status: 404, code: 'MANIFEST_UNKNOWN' }],
  ['UploadNotFoundException', { status: 404, code: 'BLOB_UPLOAD_UNKNOWN' }],
  ['InvalidLayerPartException', { status: 416, code: 'BLOB_UPLOAD_INVALID' }],
  ['InvalidLayerException', { status: 400, code: 'DIGEST_INVALID' }],
  ['ImageDigestDoesNotMatchException', { status: 400, code: 'DIGEST_INVALID' }],
  ['ImageTagAlreadyExistsException', { status: 400, code: 'TAG_INVALID' }],
  ['InvalidParameterException', { status: 405, code: 'UNSUPPORTED' }],
  ['AccessDeniedException', { status: 403, code: 'DENIED' }],
  ['ExpiredTokenException', { status: 403, code: 'DENIED' }],
  ['LimitExceededException', { status: 403, code: 'DENIED' }],
  ['ThrottlingException', { status: 429, code: 'TOOMANYREQUESTS' }],
  ['UnsupportedException', { status: 405, code: 'UNSUPPORTED' }],
])

/** One request to the registry HTTP API V2. */
export const answerRegistry = (registry: Registry, call: Call): Answer => {
  const verdict = registry.tokens.judge(call.headers.authorization)
  if (verdict === 'expired') {
    return refused(403, 'DENIED', 'Your authorization token has expired. Reauthenticate and try again.')
  }
  if (verdict !== 'accepted') return challenge(urlFor(registry, call))
  try {
    const answer = route(registry, call)
    return { ...answer, headers: { 'docker-distribution-api-version': 'registry/2.0', ...answer.headers } }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    return registryError(thrown)
  }
}

/** Who is not let in is asked for a user and a password. */
export const challenge = (url: string): Answer => ({
  status: 401,
  headers: { 'www-authenticate': `Basic realm="${url}/",service="ecr.amazonaws.com"` },
  body: 'Not Authorized\n',
})

/** An exception in the words of the registry's door. */
export const registryError = (thrown: Refusal): Answer => {
  const { status, code } = codes.get(thrown.type) ?? { status: thrown.status, code: 'UNKNOWN' }
  return refused(status, code, thrown.message)
}

const route = (registry: Registry, call: Call): Answer => {
  if (call.path === '/v2/' || call.path === '/v2') return { status: 200, body: '{}' }
  const match = resource.exec(call.path)
  if (!match) throw new Refusal('UnsupportedException', `no such resource: ${call.path}`)
  const [, name = '', area, reference = ''] = match
  refuseDenied(registry, actionOf(area, call.method), name)
  const request = { registry, call, name, reference }
  if (area === 'blobs/uploads') return answerUpload(request)
  if (area === 'blobs') return answerBlob(request)
  return area === 'manifests' ? answerManifest(request) : answerTags(request)
}

const resource = /^\/v2\/(.+?)\/(blobs\/uploads|blobs|manifests|tags)(?:\/(.*))?$/

/** What a request asks for, by the name that the API has for it; `Ping` is the question for the version. */
export const registryOperation = (method: string, path: string): string => {
  const [, , area] = resource.exec(path) ?? []
  return area === undefined ? 'Ping' : actionOf(area, method)
}

/** The IAM action that real ECR asks for behind each request. */
const actionOf = (area: string | undefined, method: string): string => {
  if (area === 'blobs/uploads') {
    return { POST: 'InitiateLayerUpload', PUT: 'CompleteLayerUpload' }[method] ?? 'UploadLayerPart'
  }
  if (area === 'blobs') return method === 'HEAD' ? 'BatchCheckLayerAvailability' : 'GetDownloadUrlForLayer'
  if (area === 'manifests') return method === 'PUT' ? 'PutImage' : 'BatchGetImage'
  return 'ListImages'
}

const refused = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ errors: [{ code, message }] }),
})
