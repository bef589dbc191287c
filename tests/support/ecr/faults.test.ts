import {
  DescribeRepositoriesCommand,
  ECRClient,
  InitiateLayerUploadCommand,
  UploadLayerPartCommand,
} from '@aws-sdk/client-ecr'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from './ecr.ts'
import type { Fault } from './faults.ts'

const repositoryName = 'shop/quote'
let ecr: LocalEcr

beforeAll(async () => {
  ecr = await startEcr({ repositories: [{ name: repositoryName }], quotas: { repositories: 1, partsPerLayer: 1 } })
})
afterEach(() => {
  ecr.clearFaults()
  ecr.requests.length = 0
})
afterAll(() => ecr.stop())

const client = () => {
  const requestHandler = { requestTimeout: 300, throwOnRequestTimeout: true }
  const { region, url, credentials } = ecr
  return new ECRClient({ region, endpoint: url, credentials, maxAttempts: 1, requestHandler })
}
const ask = () => client().send(new DescribeRepositoriesCommand({}))
const nameOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'an answer',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error instanceof Error && error.name),
  )
const ping = () => {
  const authorization = `Basic ${Buffer.from(`AWS:${ecr.password()}`).toString('base64')}`
  return fetch(`${ecr.url}/v2/`, { headers: { authorization } })
}

describe('what befalls a request to the API', () => {
  test.each<{ fault: Fault; seen: unknown }>([
    { fault: { kind: 'refuse' }, seen: 'ECONNRESET' },
    { fault: { kind: 'reset' }, seen: 'ECONNRESET' },
    { fault: { kind: 'lose-answer' }, seen: 'ECONNRESET' },
    { fault: { kind: 'truncate' }, seen: 'ECONNRESET' },
    { fault: { kind: 'stall' }, seen: 'ETIMEDOUT' },
    { fault: { kind: 'throttled' }, seen: 'ThrottlingException' },
    { fault: { kind: 'fails', status: 500 }, seen: 'ServerException' },
    { fault: { kind: 'fails', status: 503 }, seen: expect.any(String) },
    { fault: { kind: 'expired' }, seen: 'ExpiredTokenException' },
    { fault: { kind: 'unauthorized' }, seen: 'UnrecognizedClientException' },
    { fault: { kind: 'refusal', type: 'KmsException', fields: { kmsError: 'Disabled' } }, seen: 'KmsException' },
    { fault: { kind: 'forget-uploads' }, seen: 'an answer' },
  ])('$fault', async ({ fault, seen }) => {
    ecr.fault(fault)
    expect([await nameOf(ask()), await nameOf(ask())]).toEqual([seen, 'an answer'])
  })
})

describe('what befalls a request to the registry', () => {
  test.each<{ fault: Fault; status: number; says: string }>([
    { fault: { kind: 'throttled' }, status: 429, says: '"TOOMANYREQUESTS","message":"Rate exceeded"' },
    { fault: { kind: 'fails', status: 500 }, status: 500, says: 'Internal server error' },
    { fault: { kind: 'fails', status: 503 }, status: 503, says: '503 Service Unavailable' },
    { fault: { kind: 'expired' }, status: 403, says: 'Your authorization token has expired' },
    { fault: { kind: 'unauthorized' }, status: 401, says: 'Not Authorized' },
    { fault: { kind: 'refusal', type: 'LimitExceededException' }, status: 403, says: 'DENIED' },
  ])('$fault', async ({ fault, status, says }) => {
    ecr.fault(fault)
    const answer = await ping()
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(says)
    expect((await ping()).status).toBe(200)
  })

  test('a throttle says when to come again, if it is told to', async () => {
    ecr.fault({ kind: 'throttled', retryAfterSeconds: 7 })
    expect((await ping()).headers.get('retry-after')).toBe('7')
  })

  test.each<Fault>([{ kind: 'refuse' }, { kind: 'lose-answer' }])('$kind leaves no answer', async (fault) => {
    ecr.fault(fault)
    await expect(ping()).rejects.toThrow()
  })
})

describe('which request it befalls', () => {
  test('the nth from now, at either door', async () => {
    ecr.fault({ kind: 'fails', status: 500 }, { request: 3 })
    expect([(await ping()).status, await nameOf(ask()), (await ping()).status]).toEqual([200, 'an answer', 500])
    expect(ecr.requests.map(({ door, operation }) => `${door} ${operation}`)).toEqual([
      'registry Ping',
      'api DescribeRepositories',
      'registry Ping',
    ])
  })

  test('those of an operation, so many times', async () => {
    ecr.fault({ kind: 'throttled' }, { operation: 'DescribeRepositories', times: 2 })
    const names = [await nameOf(ask()), (await ping()).status, await nameOf(ask()), await nameOf(ask())]
    expect(names).toEqual(['ThrottlingException', 200, 'ThrottlingException', 'an answer'])
  })

  test('those of a path', async () => {
    ecr.fault({ kind: 'fails', status: 503 }, { line: /^GET \/v2\/$/ })
    expect([await nameOf(ask()), (await ping()).status]).toEqual(['an answer', 503])
  })
})

test('an upload that was forgotten is not found', async () => {
  const { uploadId } = await client().send(new InitiateLayerUploadCommand({ repositoryName }))
  ecr.fault({ kind: 'forget-uploads' })
  const part = { layerPartBlob: Buffer.from('abc'), partFirstByte: 0, partLastByte: 2 }
  const upload = client().send(new UploadLayerPartCommand({ repositoryName, uploadId, ...part }))
  expect(await nameOf(upload)).toBe('UploadNotFoundException')
})

test('a part that does not follow is refused with how far the upload is, and quotas hold', async () => {
  const { uploadId } = await client().send(new InitiateLayerUploadCommand({ repositoryName }))
  const send = (partFirstByte: number) => {
    const part = { layerPartBlob: Buffer.from('abc'), partFirstByte, partLastByte: partFirstByte + 2 }
    return client().send(new UploadLayerPartCommand({ repositoryName, uploadId, ...part }))
  }
  await send(0)
  await expect(send(0)).rejects.toMatchObject({ name: 'InvalidLayerPartException', lastValidByteReceived: 2 })
  await expect(send(3)).rejects.toMatchObject({ name: 'LimitExceededException' })
})
