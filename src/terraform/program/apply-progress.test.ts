import { expect, test } from 'vitest'
import { advance, beginning, tally, tellEvent, tellStanding } from './apply-progress.ts'
import { readUiEvent, type UiEvent } from './ui-events.ts'

const resource = (address: string) => ({ addr: address, resource_type: 'x' })
const line = (type: string, more: object): string => JSON.stringify({ '@level': 'info', type, ...more })
const change = (address: string, action: string) =>
  line('planned_change', { change: { resource: resource(address), action } })
const hook = (type: string, address: string, action: string, elapsed_seconds?: number) =>
  line(type, { hook: { resource: resource(address), action, elapsed_seconds } })

test.each([
  { line: change('a.b', 'replace'), event: { type: 'planned', address: 'a.b', action: 'replace' } },
  { line: change('a.b', 'forget'), event: { type: 'planned', address: 'a.b', action: 'other' } },
  {
    line: hook('apply_complete', 'a.b["c"]', 'create', 3),
    event: { type: 'completed', address: 'a.b["c"]', action: 'create', elapsedSeconds: 3 },
  },
  {
    line: line('change_summary', { changes: { add: 1, change: 2, import: 3, remove: 4, operation: 'apply' } }),
    event: { type: 'summary', operation: 'apply', add: 1, change: 2, import: 3, remove: 4 },
  },
  {
    line: line('diagnostic', {
      diagnostic: {
        severity: 'error',
        summary: 'No',
        detail: 'Because',
        address: 'a.b',
        range: { filename: 'main.tf', start: { line: 7, column: 1 } },
      },
    }),
    event: {
      type: 'diagnostic',
      diagnostic: { severity: 'error', summary: 'No', detail: 'Because', address: 'a.b', file: 'main.tf', line: 7 },
    },
  },
  { line: 'panic: runtime error', event: { type: 'said', text: 'panic: runtime error' } },
  { line: '12', event: { type: 'said', text: '12' } },
  { line: line('provision_progress', {}), event: undefined },
  { line: line('constructor', {}), event: undefined },
  { line: '  ', event: undefined },
])('reads $line', ({ line, event }) => {
  expect(readUiEvent(line)).toEqual(event)
})

const apply = [
  { at: 0, line: change('net.a', 'create'), told: undefined },
  { at: 0, line: change('db.b', 'replace'), told: undefined },
  { at: 0, line: change('role.c', 'update'), told: undefined },
  { at: 1_000, line: hook('apply_start', 'net.a', 'create'), told: undefined },
  { at: 2_000, line: hook('apply_start', 'db.b', 'delete'), told: undefined },
  { at: 4_000, line: hook('apply_complete', 'net.a', 'create', 3), told: '1 of 4 net.a: created after 3.0s' },
  { at: 9_000, line: hook('apply_complete', 'db.b', 'delete', 7), told: '2 of 4 db.b: destroyed after 7.0s' },
  { at: 9_000, line: hook('apply_start', 'db.b', 'create'), told: undefined },
  { at: 9_500, line: hook('apply_start', 'role.c', 'update'), told: undefined },
  { at: 9_900, line: hook('apply_errored', 'role.c', 'update', 0), told: '2 of 4 role.c: update failed' },
]

test('an apply as it goes: what is done, what failed, what is running, and since when', () => {
  let standing = beginning(0)
  const told = apply.map(({ at, line }) => {
    const event: UiEvent = readUiEvent(line) ?? { type: 'said', text: '' }
    standing = advance(standing, event, at)
    return tellEvent(standing, event)
  })
  expect(told).toEqual(apply.map(({ told }) => told))
  expect(tellStanding(standing, 75_000)).toBe('2 of 4, 1m15s; now: db.b (1m06s)')
  expect(tally(standing)).toEqual({ created: 1, updated: 0, destroyed: 1 })
  expect(standing).toMatchObject({ complete: false, failed: [{ address: 'role.c', action: 'update' }] })
})

test('of many that run the three longest are named, and a plan’s summary is no end of an apply', () => {
  const lines = ['a', 'b', 'c', 'd', 'e'].map((name) => hook('apply_start', name, 'create'))
  const summary = (operation: string) => line('change_summary', { changes: { add: 5, operation } })
  const after = (said: string[]) =>
    said.reduce(
      (standing, one, index) => advance(standing, readUiEvent(one) ?? { type: 'said', text: '' }, index * 1000),
      beginning(0),
    )
  expect(tellStanding(after(lines), 10_000)).toBe('0 of 0, 10s; now: a (10s), b (9.0s), c (8.0s) and 2 more')
  expect(after([...lines, summary('plan')]).complete).toBe(false)
  expect(after([...lines, summary('apply')]).complete).toBe(true)
})
