import { expect, test } from 'vitest'
import { notLive, readApplications } from './applications.ts'

const item = (name: string, status: object): object => ({ metadata: { name }, spec: { project: 'shop' }, status })
const listed = JSON.stringify({
  items: [
    item('live', { sync: { status: 'Synced' }, health: { status: 'Healthy' }, operationState: { message: 'done' } }),
    item('rolling', { sync: { status: 'Synced' }, health: { status: 'Progressing' } }),
    item('refused', {
      sync: { status: 'OutOfSync' },
      health: { status: 'Healthy' },
      conditions: [{ type: 'SyncError', message: 'may not\nmore' }],
      operationState: { message: 'older' },
    }),
    item('new', {}),
  ],
})

test('what keeps the expected from being live is told, a line each', () => {
  expect(notLive(['live', 'rolling', 'refused', 'new', 'missing'], readApplications(listed))).toEqual([
    'rolling: Synced, Progressing',
    'refused: OutOfSync, Healthy: may not',
    'new: not compared, unknown',
    'missing: not there yet',
  ])
})
