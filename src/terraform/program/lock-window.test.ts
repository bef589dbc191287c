import { expect, test } from 'vitest'
import { narrow, noLockYet, windowOf } from './lock-window.ts'

const line = (type: string, seconds: number, level = 'info'): string =>
  JSON.stringify({
    '@level': level,
    '@message': '…',
    '@timestamp': `2026-01-01T01:00:0${seconds}.250000+01:00`,
    type,
  })

const from = Date.UTC(2026, 0, 1, 0, 0, 1, 250)

test.each([
  {
    name: 'between its version and what it tells first of its work',
    lines: [line('version', 1), line('refresh_start', 3), line('planned_change', 5)],
    window: { from, until: from + 2_000 },
  },
  {
    name: 'warnings about the configuration come before the lock',
    lines: [line('version', 1), line('diagnostic', 2, 'warn'), 'no JSON', line('change_summary', 4)],
    window: { from, until: from + 3_000 },
  },
  {
    name: 'what it says of an interrupt may come before the lock, too',
    lines: [line('version', 1), line('log', 2), line('diagnostic', 3, 'error')],
    window: { from, until: from + 2_000 },
  },
  {
    name: 'it waited for the lock, which is told after it was asked for',
    lines: [line('version', 1), line('state_lock_acquire', 2), line('diagnostic', 9, 'error')],
    window: { from, until: from + 1_000 },
  },
  {
    name: 'killed before it told anything: within a minute',
    lines: [line('version', 1)],
    window: { from, until: from + 60_000 },
  },
  { name: 'a line without a time tells nothing', lines: ['{"type":"version"}'], window: undefined },
  { name: 'it ended before it could ask', lines: ['panic: runtime error'], window: undefined },
])('$name', ({ lines, window }) => {
  expect(windowOf(lines.reduce(narrow, noLockYet))).toEqual(window)
})
