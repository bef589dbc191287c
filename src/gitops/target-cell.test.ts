import { expect, test } from 'vitest'
import { targetCell } from './target-cell.ts'

const digest = `sha256:${'0123456789ab'.repeat(5)}0123`

test.each([
  [{ tag: 'v1', digest: '' }, '`v1`'],
  [{ tag: 'v1', digest }, '`v1`<br>`sha256:0123456789ab`'],
  [{ tag: '', digest }, '`sha256:0123456789ab`'],
  [{ tag: '', digest: '' }, '`empty`'],
])('%j is shown as %s', (target, cell) => expect(targetCell(target)).toBe(cell))
