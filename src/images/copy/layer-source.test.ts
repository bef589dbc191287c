import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import { layerSource } from './layer-source.ts'

const digest = `sha256:${'a'.repeat(64)}`
const whole = Buffer.from('0123456789')
type Answer = { status: number; bytes: Buffer } | Error

/** A source whose first answers are these; after them it gives what it is asked for. */
const open = (...first: Answer[]) => {
  const asked: string[] = []
  let addresses = 0
  let slept = 0
  const bytes = layerSource(
    { digest, size: whole.length },
    {
      source: {
        imagesByDigest: () => Promise.reject(new Error('is not asked')),
        layerUrl: async () => {
          addresses += 1
          return `address ${addresses}`
        },
      },
      download: async ({ url, start, end }) => {
        asked.push(`${url}: ${start}-${end}`)
        const answer = first.shift() ?? { status: 206, bytes: whole.subarray(start, end) }
        if (answer instanceof Error) throw answer
        return answer
      },
      clock: {
        now: () => slept,
        sleep: async (milliseconds) => {
          slept += milliseconds
        },
      },
    },
  )
  return { asked, read: async (start: number, end: number) => String(await bytes.slice(start, end)) }
}

test('the part after the one that is asked for is read ahead, and none is read twice', async () => {
  const { asked, read } = open()
  expect([await read(0, 4), await read(4, 8), await read(8, 10)]).toEqual(['0123', '4567', '89'])
  expect(asked).toEqual(['address 1: 0-4', 'address 1: 4-8', 'address 1: 8-10'])
})

test('going back is no trouble', async () => {
  const { read } = open()
  expect([await read(0, 4), await read(4, 8), await read(0, 4)]).toEqual(['0123', '4567', '0123'])
})

test.each<{ what: string; answer: Answer; address: number }>([
  { what: 'an address that is no longer good', answer: { status: 403, bytes: Buffer.from('<Error/>') }, address: 2 },
  { what: 'a server in trouble', answer: { status: 503, bytes: Buffer.from('') }, address: 2 },
  { what: 'bytes that are too few', answer: { status: 206, bytes: Buffer.from('0') }, address: 2 },
  { what: 'an answer that broke off', answer: new Failure('unreachable', 'it broke off'), address: 1 },
])('$what is read again', async ({ answer, address }) => {
  const { asked, read } = open(answer)
  expect(await read(0, 10)).toBe('0123456789')
  expect(asked.at(-1)).toBe(`address ${address}: 0-10`)
})

test.each<{ what: string; answers: Answer[]; reason: string }>([
  { what: 'a layer that is gone', answers: [{ status: 404, bytes: Buffer.from('') }], reason: 'not-found' },
  { what: 'a cancelled run', answers: [new Failure('cancelled', 'cancelled')], reason: 'cancelled' },
  {
    what: 'a refusal that stays',
    answers: Array.from({ length: 500 }, () => ({ status: 403, bytes: Buffer.from('') })),
    reason: 'timed-out',
  },
])('$what is $reason', async ({ answers, reason }) => {
  await expect(open(...answers).read(0, 10)).rejects.toMatchObject({ reason })
})
