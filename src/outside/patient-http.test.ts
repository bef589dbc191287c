import { expect, test } from 'vitest'
import { Failure } from '../lib/failure.ts'
import type { HttpResponse } from './http.ts'
import { patientHttp } from './patient-http.ts'

const answered = (status: number, headers: Record<string, string> = {}): HttpResponse => ({ status, headers, body: '' })
const away = new Failure('unreachable', 'cannot reach sts.test: read ECONNRESET')

const ask = async (answers: (HttpResponse | Failure)[]) => {
  const slept: number[] = []
  let now = 0
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
  let asked = 0
  const http = async (): Promise<HttpResponse> => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? away
    asked += 1
    if (answer instanceof Failure) throw answer
    return answer
  }
  const alsoPasses = ({ status }: HttpResponse) => status === 418
  const ended = await patientHttp({ http, clock, alsoPasses })({ url: 'http://sts.test/' }).catch(
    (error: unknown) => error,
  )
  return { ended, slept, asked, now }
}

test.each([
  { trouble: 'a connection that is reset', first: away },
  { trouble: '500', first: answered(500) },
  { trouble: '503', first: answered(503) },
  { trouble: '429', first: answered(429) },
  { trouble: 'what passes in a service’s own words', first: answered(418) },
])('after $trouble it asks again', async ({ first }) => {
  expect(await ask([first, first, answered(200)])).toMatchObject({ ended: { status: 200 }, asked: 3 })
})

test('it waits as long as it is told to', async () => {
  const { slept } = await ask([answered(429, { 'retry-after': '7' }), answered(200)])
  expect(slept).toEqual([7_000])
})

test('a refusal is an answer', async () => {
  expect(await ask([answered(403)])).toMatchObject({ ended: { status: 403 }, asked: 1 })
})

test('what stays is given, or thrown, when half a minute is over, and not before', async () => {
  for (const ended of [answered(503), away]) {
    const stays = await ask([ended])
    expect(stays.ended).toBe(ended)
    expect(stays.now).toBeGreaterThan(20_000)
    expect(stays.now).toBeLessThanOrEqual(30_000)
  }
})

test('a run that is cancelled does not go on asking', async () => {
  expect(await ask([new Failure('cancelled', 'cancelled')])).toMatchObject({ ended: { reason: 'cancelled' }, asked: 1 })
})
