import { type Answer, send } from '../ecr/answer.ts'
import { listen } from '../ecr/listen.ts'
import { createBudgets } from './budgets.ts'
import { type AwsCall, accountId, readAwsCall } from './call.ts'
import { createCloudTrail, type TrailEvent } from './cloudtrail.ts'
import { createEc2 } from './ec2.ts'
import { createEks } from './eks.ts'
import { createFaults, type Fault, type Where } from './faults.ts'
import { createKms } from './kms.ts'
import { startMotoServer } from './moto-server.ts'
import { expiredToken, refused } from './refusal.ts'
import { createS3 } from './s3.ts'
import { type Assumed, createSts } from './sts.ts'
import { openUpstream } from './upstream.ts'

type Options = { region?: string; activeAfterMilliseconds?: number; lifetimeMilliseconds?: number }

/** A request that was answered; `operation` where its protocol names one. */
export type Seen = {
  service: string
  region: string
  method: string
  target: string
  operation: string
  status: number
}

/** A running AWS on this machine: see README.md. */
export type LocalAws = {
  url: string
  region: string
  accountId: string
  /** What Terraform and the AWS CLI need to find it; credentials that never end. */
  env: Record<string, string>
  /** From now on clusters and node groups that are made stay CREATING so long. */
  activeAfter: (milliseconds: number) => void
  /** From now on a role that is assumed lasts so long. */
  sessionsLast: (milliseconds: number) => void
  /** Roles that were assumed, with which token. */
  assumed: Assumed[]
  /** Lets something befall requests, until what it returns is called. */
  fault: (fault: Fault, where: Where) => () => void
  clearFaults: () => void
  requests: Seen[]
  /** The event history of CloudTrail: empty until something is put there. */
  trail: TrailEvent[]
  /** Makes a bucket whose objects keep their versions. */
  createBucket: (name: string) => Promise<void>
  stop: () => Promise<void>
  [Symbol.asyncDispose]: () => Promise<void>
}

export const startMoto = async (options: Options = {}): Promise<LocalAws> => {
  const { region = 'ap-south-1' } = options
  let { activeAfterMilliseconds = 0, lifetimeMilliseconds = 3_600_000 } = options
  const moto = await startMotoServer()
  const upstream = openUpstream(moto.port)
  const eks = createEks(upstream, () => activeAfterMilliseconds)
  const s3 = createS3(upstream)
  const budgets = createBudgets(upstream)
  const ec2 = createEc2(upstream)
  const kms = createKms(upstream)
  const sts = createSts(upstream, () => lifetimeMilliseconds)
  const faults = createFaults()
  const requests: Seen[] = []
  const trail: TrailEvent[] = []
  const cloudtrail = createCloudTrail(trail)

  const doors: Record<string, (call: AwsCall) => Promise<Answer> | Answer> = {
    budgets,
    cloudtrail,
    ec2,
    eks,
    kms,
    s3,
    sts: sts.answer,
  }

  const answer = (call: AwsCall): Promise<Answer> | Answer => {
    const refusal = faults.refusalOf(call) ?? (sts.isOver(call) ? expiredToken(call) : undefined)
    if (refusal) return refused(call, refusal)
    return (doors[call.service] ?? upstream.forward)(call)
  }
  const door = await listen({}, async (request, response) => {
    try {
      const call = await readAwsCall(request)
      const given = await answer(call)
      const { service, region: of, method, target, operation } = call
      requests.push({ service, region: of, method, target, operation, status: given.status })
      send(response, given, method)
    } catch (error) {
      // The client has gone, or moto has: nobody is left to tell, or nothing to say.
      if (response.headersSent) response.destroy()
      else send(response, { status: 502, body: String(error) }, request.method ?? 'GET')
    }
  })
  const url = `http://127.0.0.1:${door.port}`
  const stop = async (): Promise<void> => {
    upstream.close()
    await Promise.all([door.stop(), moto.stop()])
  }
  return {
    url,
    region,
    accountId,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    activeAfter: (milliseconds) => {
      activeAfterMilliseconds = milliseconds
    },
    sessionsLast: (milliseconds) => {
      lifetimeMilliseconds = milliseconds
    },
    assumed: sts.assumed,
    fault: faults.add,
    clearFaults: faults.clear,
    requests,
    trail,
    createBucket: (name) => createBucket(url, region, name),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

const createBucket = async (url: string, region: string, name: string): Promise<void> => {
  const headers = { authorization: `AWS4-HMAC-SHA256 Credential=testing/20260101/${region}/s3/aws4_request` }
  const place = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`
  const versioned = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>'
  for (const [path, body] of [
    [name, region === 'us-east-1' ? '' : place],
    [`${name}?versioning`, versioned],
  ] as const) {
    const { ok, status } = await fetch(`${url}/${path}`, { method: 'PUT', headers, body })
    if (!ok) throw new Error(`the bucket ${name} was not made: ${status}`)
  }
}
