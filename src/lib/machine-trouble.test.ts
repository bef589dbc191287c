import { expect, test } from 'vitest'
import { Failure } from './failure.ts'
import { machineTrouble } from './machine-trouble.ts'

test.each([
  ['ENOSPC: no space left on device, write', 'rejected', /^a disk is full: ENOSPC.*\. Free some space/],
  ["git failed: sha1 file 'tmp_idx' write error. Out of diskspace", 'rejected', /^a disk is full: git failed/],
  ["EROFS: read-only file system, mkdtemp '/x'", 'denied', /^a file system takes no writes: .*RUNNER_TEMP/],
  ["EACCES: permission denied, open '/x'", 'denied', /^this user may not write or read a file: .*image’s user/],
  ['EMFILE: too many open files', 'rejected', /ulimit -n/],
  ['EDQUOT: disk quota exceeded', 'rejected', /quota is used up/],
])('%s', (message, reason, says) => {
  expect(machineTrouble(new Error(message))).toMatchObject({ reason, message: expect.stringMatching(says) })
})

test('what a server refuses, and a defect, is not the machine’s', () => {
  const refused = new Failure('denied', 'git says: Permission denied (publickey)')
  expect([refused, new TypeError('x is not a function'), 'no'].map(machineTrouble)).toEqual(Array(3).fill(undefined))
})
