import { GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr'
import { Failure } from '../../lib/failure.ts'
import type { EcrConnection } from './ecr-connection.ts'

/** The door that Docker goes through, with what lets in for twelve hours. */
export type Door = { endpoint: string; authorization: string }

export const openDoor = async ({ options, ask }: EcrConnection): Promise<Door> => {
  const { authorizationData } = await ask('GetAuthorizationToken', (aws) =>
    aws.send(new GetAuthorizationTokenCommand({}), options),
  )
  const { proxyEndpoint, authorizationToken } = authorizationData?.[0] ?? {}
  if (!authorizationToken || proxyEndpoint === undefined || !URL.canParse(proxyEndpoint)) {
    throw new Failure('unexpected', 'ECR gave a login without a token or a registry')
  }
  return { endpoint: proxyEndpoint, authorization: `Basic ${authorizationToken}` }
}
