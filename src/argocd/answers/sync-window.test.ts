import { expect, test } from 'vitest'
import { readClosedWindow } from './sync-window.ts'

const window = (kind: string) => ({ kind, schedule: '0 22 * * *', duration: '8h' })

test.each([
  ['no windows at all', {}, undefined],
  ['an open deny window', { activeWindows: [window('deny')] }, 'a sync window is closed (deny 0 22 * * * for 8h)'],
  ['a deny window of another hour', { assignedWindows: [window('deny')] }, undefined],
  [
    'an allow window of another hour',
    { assignedWindows: [window('allow')], canSync: true },
    'no sync window is open (allow 0 22 * * * for 8h)',
  ],
  ['an open allow window', { assignedWindows: [window('allow')], activeWindows: [window('allow')] }, undefined],
  [
    'an open deny window beside an open allow window',
    { activeWindows: [window('allow'), window('deny')] },
    'a sync window is closed (deny 0 22 * * * for 8h)',
  ],
])('%s', (_, answer, closed) => {
  expect(readClosedWindow(answer)).toBe(closed)
})
