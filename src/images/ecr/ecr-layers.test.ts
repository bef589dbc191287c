import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from '../../../tests/support/ecr/ecr.ts'
import type { Fault, Where } from '../../../tests/support/ecr/faults.ts'
import { sha256 } from '../layout/layout-files.ts'
import { createEcr } from './ecr.ts'

const repository = 'shop/quote'
let ecr: LocalEcr
beforeEach(async () => {
  ecr = await startEcr({ repositories: [{ name: repository }] })
})
afterEach(() => ecr.stop())

const partBytes = 10_485_760
const slow = { timeout: 30_000 }

const upload = async () => {
  const bytes = Buffer.concat([randomBytes(100), Buffer.alloc(2 * partBytes)])
  const digest = sha256(bytes)
  const { signal } = new AbortController()
  const { region, url: endpoint, credentials } = ecr
  const handle = createEcr({ region, repository, signal, client: { endpoint, credentials } })
  await handle.uploadLayer(digest, { size: bytes.length, slice: async (start, end) => bytes.subarray(start, end) })
  expect(ecr.layer(repository, digest)?.equals(bytes)).toBe(true)
  const count = (name: string) => ecr.operations.filter((operation) => operation === name).length
  return { begun: count('InitiateLayerUpload'), parts: count('UploadLayerPart'), ended: count('CompleteLayerUpload') }
}

/** The third request is the second part, the fifth is the end. */
test.each<{ fault: Fault; where: Where; takes: Awaited<ReturnType<typeof upload>> }>([
  { fault: { kind: 'reset' }, where: { request: 3 }, takes: { begun: 1, parts: 3, ended: 1 } },
  { fault: { kind: 'throttled' }, where: { request: 3 }, takes: { begun: 1, parts: 3, ended: 1 } },
  { fault: { kind: 'lose-answer' }, where: { request: 3 }, takes: { begun: 1, parts: 4, ended: 1 } },
  { fault: { kind: 'forget-uploads' }, where: { request: 3 }, takes: { begun: 2, parts: 5, ended: 1 } },
  { fault: { kind: 'lose-answer' }, where: { request: 1 }, takes: { begun: 2, parts: 3, ended: 1 } },
  {
    fault: { kind: 'refusal', type: 'InvalidLayerPartException', fields: { lastValidByteReceived: -1 } },
    where: { request: 3 },
    takes: { begun: 1, parts: 4, ended: 1 },
  },
  { fault: { kind: 'fails', status: 500 }, where: { request: 5 }, takes: { begun: 1, parts: 3, ended: 1 } },
  { fault: { kind: 'lose-answer' }, where: { request: 5 }, takes: { begun: 1, parts: 3, ended: 2 } },
])(
  'a layer arrives whole, and no more of it travels than must: $fault at $where',
  slow,
  async ({ fault, where, takes }) => {
    ecr.fault(fault, where)
    expect(await upload()).toEqual(takes)
  },
)

test('an upload that vanishes each time ends, with what to do', slow, async () => {
  ecr.fault({ kind: 'forget-uploads' }, { operation: 'UploadLayerPart', times: 99 })
  await expect(upload()).rejects.toMatchObject({
    reason: 'unexpected',
    message: expect.stringContaining('Run the job'),
  })
  expect(ecr.operations.filter((name) => name === 'InitiateLayerUpload')).toHaveLength(4)
})

test('a registry that never gets further ends it, with what to do', slow, async () => {
  const stuck = { type: 'InvalidLayerPartException', fields: { lastValidByteReceived: -1 } }
  ecr.fault({ kind: 'refusal', ...stuck }, { operation: 'UploadLayerPart', times: 99 })
  await expect(upload()).rejects.toMatchObject({
    reason: 'unexpected',
    message: `ECR wants byte 0 of a layer of ${2 * partBytes + 100} bytes, again and again. Run the job again`,
  })
})
