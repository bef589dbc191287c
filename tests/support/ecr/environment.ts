import type { AddressInfo } from 'node:net'
import type { Registry } from './api.ts'

/** What an AWS client needs in its environment to find this registry and to be let in. */
export const environment = ({ url, region, credentials }: Registry): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
  AWS_REGION: region,
  AWS_ENDPOINT_URL_ECR: url,
})

export const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('the local ECR has no port')
  return address.port
}
