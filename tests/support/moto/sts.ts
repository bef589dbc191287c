import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import { refused } from './refusal.ts'
import type { Upstream } from './upstream.ts'

/** A role that was assumed with a token. */
export type Assumed = { roleArn: string; token: string; status: number }

/** STS, with lifetimes that a test can wait for: moto gives an hour, and looks at no token. */
export const createSts = (upstream: Upstream, lifetimeMilliseconds: () => number) => {
  const sessions = new Map<string, number>()
  const assumed: Assumed[] = []

  const assume = async (call: AwsCall, form: URLSearchParams): Promise<Answer> => {
    const token = form.get('WebIdentityToken') ?? ''
    const over = expiryOf(token)
    if (over !== undefined && over < Date.now()) {
      const message = `Token expired: current date/time ${Date.now()} must be before the expiration date/time ${over}`
      return refused(call, { status: 400, code: 'ExpiredTokenException', message })
    }
    return shortened(await upstream.forward(call))
  }

  const shortened = (answer: Answer): Answer => {
    const expiry = Date.now() + lifetimeMilliseconds()
    const at = new Date(expiry).toISOString().replace(/\.\d+Z$/, 'Z')
    const body = String(answer.body).replace(/<Expiration>[^<]*</, `<Expiration>${at}<`)
    const [, key] = /<AccessKeyId>([^<]+)</.exec(body) ?? []
    if (key !== undefined) sessions.set(key, expiry)
    return { ...answer, body }
  }

  return {
    assumed,
    isOver: ({ accessKeyId }: AwsCall): boolean => (sessions.get(accessKeyId) ?? Number.POSITIVE_INFINITY) < Date.now(),
    answer: async (call: AwsCall): Promise<Answer> => {
      if (!call.operation.startsWith('AssumeRole')) return upstream.forward(call)
      const form = new URLSearchParams(call.body.toString())
      const isWithToken = call.operation === 'AssumeRoleWithWebIdentity'
      const answer = isWithToken ? await assume(call, form) : shortened(await upstream.forward(call))
      const token = form.get('WebIdentityToken') ?? ''
      assumed.push({ roleArn: form.get('RoleArn') ?? '', token, status: answer.status })
      return answer
    },
  }
}

/** When a token says that it ends, in milliseconds; undefined for what is no JWT. */
const expiryOf = (token: string): number | undefined => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return undefined
    return typeof claims.exp === 'number' ? claims.exp * 1000 : undefined
  } catch {
    return undefined
  }
}
