import { expect, test } from 'vitest'
import { recorded } from '../../../tests/support/argocd/recorded.ts'
import type { Application } from '../answers/application.ts'
import { quietMilliseconds } from './quiet.ts'

const operation = recorded('healthy').operation
const finished = (finishedAt: number | undefined): Partial<Application> =>
  operation === undefined ? {} : { operation: { ...operation, finishedAt } }
const long = { health: 'Healthy', healthChangedAt: 2_000, reconciledAt: 60_000, ...finished(1_000) }

test.each<[string, Partial<Application>, number]>([
  ['since its health changed last', long, 58_000],
  ['since its last sync, where that came later', { ...long, ...finished(50_000) }, 10_000],
  ['not at all, where it was compared before that', { ...long, reconciledAt: 1_000 }, 0],
  ['not at all, while a sync runs', { ...long, ...finished(undefined) }, 0],
  ['not at all, where nobody says since when', { ...long, healthChangedAt: undefined }, 0],
  ['not at all, where it is not healthy', { ...long, health: 'Progressing' }, 0],
])('quiet %s', (_, changes, milliseconds) => {
  expect(quietMilliseconds(recorded('healthy', changes))).toBe(milliseconds)
})
