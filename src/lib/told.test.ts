import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatTold, parseTold } from './told.ts'

const letters = (count: number): string => randomBytes(count / 2).toString('hex')

test('comes back as it was, and needs no escape in JSON', () => {
  const line = formatTold({ outcome: 'live' }, [{ because: '"a\\b"\n{' }])
  expect(line).toMatch(/^gz:[A-Za-z0-9+/=]+$/)
  expect(parseTold(line)).toEqual({ because: '"a\\b"\n{', outcome: 'live' })
})

test('what does not fit gives way to what is shorter, and to what is always told at last', () => {
  const [long, short] = [{ results: letters(100_000) }, { results: letters(1_000) }]
  expect(parseTold(formatTold({ outcome: 'live' }, [long, short]))).toEqual({ ...short, outcome: 'live' })
  expect(parseTold(formatTold({ outcome: 'live' }, [long]))).toEqual({ outcome: 'live' })
  expect(formatTold({ outcome: 'live' }, [{ results: letters(30_000) }, short]).length).toBeLessThanOrEqual(24 * 1024)
})

test.each(['', 'gz:AAAA', 'live', '[]', 'null'])('is none: %s', (text) => expect(parseTold(text)).toBeUndefined())
