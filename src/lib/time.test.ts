import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from './time.ts'

test.each([
  ['90s', 90_000],
  ['10m', 600_000],
  ['1h30m', 5_400_000],
  ['0s', 0],
  ['30d', 2_592_000_000],
  ['1d12h', 129_600_000],
  ['', undefined],
  ['90', undefined],
  ['1.5m', undefined],
  ['-5s', undefined],
  ['10 m', undefined],
  ['5s1m', undefined],
  ['99999999999999999h', undefined],
])('parses %j as %j milliseconds', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds)
})

test.each([
  [0, '0.0s'],
  [412, '0.4s'],
  [9_960, '10s'],
  [59_600, '1m00s'],
  [185_000, '3m05s'],
  [3_720_000, '1h02m'],
  [172_799_000, '47h59m'],
  [2_606_400_000, '30d04h'],
])('formats %j milliseconds as %j', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})
