import { ECRClient, type ECRClientConfig } from '@aws-sdk/client-ecr'
import { awsRequestHandler } from '../../outside/aws.ts'
import { limitAnswers } from './limit-answers.ts'

export type ClientSettings = {
  region: string
  /** For tests; otherwise the ambient credentials and AWS_ENDPOINT_URL_ECR. */
  client?: Pick<ECRClientConfig, 'credentials' | 'endpoint' | 'maxAttempts' | 'requestHandler'>
}

/** The client in use; `renew` replaces one whose credentials have expired, once for all who use it. */
export type EcrClients = { current: () => ECRClient; renew: (expired: ECRClient) => void }

export const createEcrClients = ({ region, client }: ClientSettings): EcrClients => {
  // One attempt: the SDK would repeat what is a quota, and never ask for new credentials.
  const connect = () =>
    limitAnswers(new ECRClient({ region, requestHandler: awsRequestHandler(), ...client, maxAttempts: 1 }))
  let aws = connect()
  return {
    current: () => aws,
    renew: (expired) => {
      if (aws === expired) aws = connect()
    },
  }
}
