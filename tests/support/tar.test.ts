import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { tar } from './tar.ts'

const entries = [
  { path: 'bin/tool', mode: 0o755, content: Buffer.from('#!/bin/sh\n') },
  { path: 'bin/', mode: 0o755 },
  { path: 'tmp/', mode: 0o1777 },
  { path: 'bin/block', mode: 0o644, content: Buffer.alloc(512, 'x') },
]

test("the system's tar reads what was written, sorted and dated 1970", () => {
  const listing = execFileSync('tar', ['--list', '--verbose', '--numeric-owner', '--utc', '--file', '-'], {
    input: Buffer.concat([...tar(entries)]),
    encoding: 'utf8',
  })
  expect(listing.trimEnd().split('\n')).toEqual([
    'drwxr-xr-x 0/0               0 1970-01-01 00:00 bin/',
    '-rw-r--r-- 0/0             512 1970-01-01 00:00 bin/block',
    '-rwxr-xr-x 0/0              10 1970-01-01 00:00 bin/tool',
    'drwxrwxrwt 0/0               0 1970-01-01 00:00 tmp/',
  ])
})

test('the order in which entries are given changes nothing', () => {
  expect(Buffer.concat([...tar(entries.toReversed())])).toEqual(Buffer.concat([...tar(entries)]))
})

test('refuses a path that ustar would cut', () => {
  expect(() => [...tar([{ path: 'x'.repeat(101), mode: 0o644 }])]).toThrow('at most 100 bytes')
})
