import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { Failure } from '../lib/failure.ts'
import { proxyEnvironment } from './proxy-environment.ts'

/** The region to use: what was asked for, else what the environment says. */
export const awsRegion = (asked: string | undefined): string => {
  const region = asked ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION
  if (region) return region
  throw new Failure(
    'invalid-input',
    'no AWS region: neither aws-region nor AWS_REGION is set. Set aws-region, for example to `eu-west-1`',
  )
}

/** How an AWS client connects: through the proxy that the environment names, which the SDK leaves out, and never forever. */
export const awsRequestHandler = (requestTimeout = 120_000) => {
  // The SDK's own times give up a request, but leave its connection to a proxy that says nothing, which holds the step.
  const agent = { keepAlive: true, maxSockets: 50, proxyEnv: proxyEnvironment(), timeout: requestTimeout }
  return {
    httpAgent: new HttpAgent(agent),
    httpsAgent: new HttpsAgent(agent),
    connectionTimeout: 10_000,
    requestTimeout,
    throwOnRequestTimeout: true,
  }
}
