import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import { refused } from './refusal.ts'
import type { Upstream } from './upstream.ts'

/**
 * The policies of buckets, kept here: moto obeys them without their conditions, so that a bucket that denies plain HTTP
 * would deny everything. And that versioning is suspended: moto deletes no version of such a bucket, it answers 500.
 */
export const createS3 = (upstream: Upstream) => {
  const policies = new Map<string, Buffer>()
  const suspended = new Set<string>()
  return async (call: AwsCall): Promise<Answer> => {
    const [, bucket = '', key = ''] = call.path.split('/')
    if (key === '' && call.query.has('versioning')) return answerVersioning(call, bucket, { suspended, upstream })
    if (key !== '' || !call.query.has('policy')) {
      if (key === '' && call.method === 'DELETE' && call.query.size === 0) {
        policies.delete(bucket)
        suspended.delete(bucket)
      }
      return upstream.forward(call)
    }
    const exists = await upstream.get(call, `/${bucket}?versioning`)
    return exists.status === 200 ? answerPolicy(call, bucket, policies) : exists
  }
}

type Kept = { suspended: Set<string>; upstream: Upstream }

const answerVersioning = async (call: AwsCall, bucket: string, { suspended, upstream }: Kept): Promise<Answer> => {
  if (call.method === 'GET' && suspended.has(bucket)) {
    const body = '<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>'
    return { status: 200, headers: { 'content-type': 'application/xml' }, body }
  }
  if (call.method !== 'PUT' || !/<Status>Suspended</.test(call.body.toString())) {
    if (call.method === 'PUT') suspended.delete(bucket)
    return upstream.forward(call)
  }
  const exists = await upstream.get(call, `/${bucket}?versioning`)
  if (exists.status !== 200) return exists
  suspended.add(bucket)
  return { status: 200 }
}

const answerPolicy = (call: AwsCall, bucket: string, policies: Map<string, Buffer>): Answer => {
  const policy = policies.get(bucket)
  if (call.method === 'GET') {
    return policy === undefined
      ? refused(call, { status: 404, code: 'NoSuchBucketPolicy', message: 'The bucket policy does not exist' })
      : { status: 200, headers: { 'content-type': 'application/json' }, body: policy }
  }
  if (call.method === 'PUT' && !isDocument(call.body)) {
    return refused(call, { status: 400, code: 'MalformedPolicy', message: 'Policies must be valid JSON' })
  }
  if (call.method === 'PUT') policies.set(bucket, call.body)
  if (call.method === 'DELETE') policies.delete(bucket)
  return { status: 204 }
}

const isDocument = (body: Buffer): boolean => {
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null && 'Statement' in value
  } catch {
    return false
  }
}
