import { expect, test } from 'vitest'
import type { Service } from './service.ts'
import { small } from './small-service.ts'
import { wavesOf } from './waves.ts'

const calling = (name: string, needed: string[], also: string[] = []): Service =>
  small({
    name,
    calls: [
      ...needed.map((service) => ({ service, port: 8080, needed: true })),
      ...also.map((service) => ({ service, port: 8080, needed: false })),
    ],
  })

test.each([
  { what: 'whoever needs nobody comes first', services: [calling('a', []), calling('b', [])], waves: { a: 1, b: 1 } },
  {
    what: 'after the last of those that it needs',
    services: [calling('c', ['a', 'b']), calling('b', ['a']), calling('a', [])],
    waves: { a: 1, b: 2, c: 3 },
  },
  {
    what: 'what it only calls makes no difference',
    services: [calling('a', [], ['b']), calling('b', ['a'])],
    waves: { a: 1, b: 2 },
  },
  { what: 'neighbours are there already', services: [calling('a', ['otel-collector'])], waves: { a: 1 } },
  {
    what: 'a circle, and what stands behind it, has none',
    services: [calling('a', ['b']), calling('b', ['a']), calling('c', ['b']), calling('d', [])],
    waves: { d: 1 },
  },
])('$what', ({ services, waves }) => {
  expect(Object.fromEntries(wavesOf(services))).toEqual(waves)
})
