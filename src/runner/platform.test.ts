import { expect, test } from 'vitest'
import { refuseOtherThanLinux } from './platform.ts'

test('a runner of another system is refused with what to set', () => {
  expect(() => refuseOtherThanLinux('linux')).not.toThrow()
  expect(() => refuseOtherThanLinux('darwin')).toThrow(
    'this action runs on Linux runners, not on darwin: set runs-on to one',
  )
})
