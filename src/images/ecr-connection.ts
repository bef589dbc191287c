import { ECRClient, type ECRClientConfig } from '@aws-sdk/client-ecr'
import { awsRequestHandler } from '../outside/aws.ts'
import { explainAwsError } from './ecr-errors.ts'

export type EcrSettings = {
  region: string
  repository: string
  registryId?: string | undefined
  signal: AbortSignal
  /** For tests; otherwise the ambient credentials and AWS_ENDPOINT_URL_ECR. */
  client?: Pick<ECRClientConfig, 'credentials' | 'endpoint' | 'maxAttempts'>
}

export type EcrConnection = {
  aws: ECRClient
  /** Names the repository in every request. */
  common: { repositoryName: string; registryId?: string }
  options: { abortSignal: AbortSignal }
  /** Does one operation; what AWS refuses is thrown as a Failure that names the operation's IAM action. */
  ask: <T>(operation: string, work: () => Promise<T>) => Promise<T>
}

export const connectEcr = ({ region, repository, registryId, signal, client }: EcrSettings): EcrConnection => ({
  aws: new ECRClient({ region, maxAttempts: 5, requestHandler: awsRequestHandler(), ...client }),
  common: { repositoryName: repository, ...(registryId !== undefined && { registryId }) },
  options: { abortSignal: signal },
  ask: async (operation, work) => {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      throw explainAwsError(error, { operation, repository, region, registryId })
    }
  },
})

export const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name
