import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refuseTooLarge } from './argument-limit.ts'
import { runDetached } from './detached.ts'
import { createProcesses } from './process.ts'
import { streamOf } from './process-stream.ts'

const { signal } = new AbortController()
const { run, show } = createProcesses({ signal, fence: (work) => work() })
const args = ['x'.repeat(131_072)]
const message = expect.stringMatching(/^cannot start true: one of its arguments has 131073 bytes.*into files$/)

test('however a child is started, one that the kernel would not take is one clear failure', async () => {
  const runDirectory = mkdtempSync(join(tmpdir(), 'too-large-'))
  const place = { command: 'true', args, directory: '/', signal }
  const failures = await Promise.allSettled([
    run('true', args),
    show('true', args),
    streamOf(place).next(),
    runDetached({ ...place, runDirectory, onLine: () => undefined }),
  ])
  rmSync(runDirectory, { recursive: true })
  const expected = { status: 'rejected', reason: expect.objectContaining({ reason: 'invalid-input', message }) }
  expect(failures).toEqual(Array(4).fill(expected))
})

test('where it ends is where the kernel ends', () => {
  const env = (last: number): Record<string, string> => {
    const full = Array.from({ length: 15 }, (_, index) => [`A${index}`, 'x'.repeat(131_000)])
    return Object.fromEntries([...full, ['LAST', 'x'.repeat(last)]])
  }
  const starts = (last: number): boolean => {
    try {
      execFileSync('/bin/true', { env: env(last) })
      return true
    } catch {
      return false
    }
  }
  const passes = (last: number): boolean => {
    try {
      refuseTooLarge('/bin/true', [], env(last))
      return true
    } catch {
      return false
    }
  }
  let [fits, breaks] = [0, 131_000]
  while (breaks - fits > 1) {
    const middle = Math.floor((fits + breaks) / 2)
    if (starts(middle)) fits = middle
    else breaks = middle
  }
  // On a machine with a larger stack all of it fits.
  const edge = starts(131_000) ? 131_000 : fits
  expect(passes(edge - 64)).toBe(true)
  expect(starts(edge + 64)).toBe(passes(edge + 64))
})
