import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addWhole, refuseUnwritable } from './runner-files.ts'

let directory = ''
let output = ''
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'runner-files-'))
  output = join(directory, 'set_output')
  writeFileSync(output, 'before\n')
  for (const name of ['GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) vi.stubEnv(name, '')
  vi.stubEnv('GITHUB_OUTPUT', output)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true })
})

test('files that can be written, or that the runner has not given, are no trouble', () => {
  expect(refuseUnwritable).not.toThrow()
  vi.stubEnv('GITHUB_OUTPUT', '')
  expect(refuseUnwritable).not.toThrow()
})

test('a file that is not there to be written is told before anything is done', () => {
  vi.stubEnv('GITHUB_OUTPUT', join(directory, 'gone'))
  expect(refuseUnwritable).toThrow(/^cannot write GITHUB_OUTPUT, by which the runner is told the outputs: ENOENT/)
})

test('half an entry is taken back, since the runner fails the step for one', () => {
  const add = () => {
    appendFileSync(output, 'digest<<X\nsha256:')
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  expect(() => addWhole('GITHUB_OUTPUT', add)).toThrow(/the outputs: a disk is full: ENOSPC/)
  expect(readFileSync(output, 'utf8')).toBe('before\n')
})

test('a disk with no room for the outcome is told before anything is done', () => {
  expect(() => refuseUnwritable(() => 4_096)).toThrow(
    `a disk is full: 4096 bytes are free where the runner has its files (${directory}), and 1 MiB is needed to begin. Free some space on the runner, or take one with a larger disk, and run again`,
  )
})
