import { relative, resolve } from 'node:path'
import { afterAll, expect } from 'vitest'
import { Failure } from '../../../src/lib/failure.ts'
import { keepMessage, writeKept } from './kept.ts'

const root = resolve(import.meta.dirname, '../../..')
let last: Failure | undefined

/** Its reason is not there yet when its name is set: it is kept when the next one is made. */
const keepLast = (): void => {
  const at = last === undefined ? undefined : siteOf(last)
  if (last !== undefined && at !== undefined) keepMessage({ reason: last.reason, message: last.message, at })
  last = undefined
}

/** Where in src it was made; undefined for one that a test or a stand-in made. */
const siteOf = ({ stack = '' }: Failure): string | undefined => {
  const frames = stack
    .split('\n')
    .flatMap((line) => /(\/[^():]+):(\d+):\d+\)?$/.exec(line)?.slice(1, 3).join(':') ?? [])
  const made = frames.find((frame) => !frame.includes('/src/lib/failure.ts:'))
  const file = made === undefined ? '' : relative(root, made)
  return file.startsWith('src/') && !file.includes('.test.ts') ? file : undefined
}

// The constructor sets the name of each Failure, and an accessor of the prototype hears of that.
Object.defineProperty(Failure.prototype, 'name', {
  configurable: true,
  get: () => 'Failure',
  set(this: Failure) {
    keepLast()
    last = this
  },
})

afterAll(() => {
  keepLast()
  const { testPath = '' } = expect.getState()
  writeKept(`${process.env.SLIPWAY_TEST_TRANSPORT ?? ''}${relative(root, testPath)}`)
})
