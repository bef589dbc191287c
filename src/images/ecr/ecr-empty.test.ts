import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEcr, type Ecr } from './ecr.ts'
import { connectEcr, type EcrSettings } from './ecr-connection.ts'
import { openDoor } from './registry-door.ts'

/** Whatever it is asked, it has nothing to say. */
const server = createServer((_request, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1')
  response.end('{}')
})

let settings: EcrSettings
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: Partial<AddressInfo> = Object(server.address())
  settings = {
    region: 'eu-west-1',
    repository: 'shop/quote',
    signal: new AbortController().signal,
    client: { endpoint: `http://127.0.0.1:${port}`, credentials: { accessKeyId: 'a', secretAccessKey: 's' } },
  }
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

test.each<[string, (ecr: Ecr) => Promise<unknown>, string]>([
  [
    'a repository',
    (ecr) => ecr.describe(),
    'ECR described the repository shop/quote without its address. Run the job again',
  ],
  ['a layer', (ecr) => ecr.layerUrl('sha256:1'), 'ECR gave no address for the layer sha256:1. Run the job again'],
  ['a login', (ecr) => ecr.login(), 'ECR gave an authorization token without a user and a password. Run the job again'],
  ['a way to the registry', () => openDoor(connectEcr(settings)), 'ECR gave a login without a token or a registry'],
])('an answer that says nothing of %s is told as that', async (_what, ask, message) => {
  await expect(ask(createEcr(settings))).rejects.toMatchObject({ reason: 'unexpected', message })
})
