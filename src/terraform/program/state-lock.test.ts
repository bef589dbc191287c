import { expect, test } from 'vitest'
import { readStateLock } from './state-lock.ts'

// As Terraform 1.11.4 says it, its S3 backend's lock file being there already.
const detail = `Error message: operation error S3: PutObject, https response error StatusCode: 412, RequestID: x, api error PreconditionFailed: At least one of the pre-conditions you specified did not hold
Lock Info:
  ID:        0a6c2b0e-6a24-5b5e-3c5f-7b6fd5f0a0d1
  Path:      state/shop/cluster.tfstate
  Operation: OperationTypeApply
  Who:       runner@fv-az1-42
  Version:   1.11.4
  Created:   2026-11-22 23:50:37.123456789 +0000 UTC
  Info:      


Terraform acquires a state lock to protect the state from being written
by multiple users at the same time.`

const lock = {
  id: '0a6c2b0e-6a24-5b5e-3c5f-7b6fd5f0a0d1',
  path: 'state/shop/cluster.tfstate',
  operation: 'apply',
  who: 'runner@fv-az1-42',
  version: '1.11.4',
  created: Date.UTC(2026, 10, 22, 23, 50, 37, 123),
}

test.each([
  { name: 'the JSON form', text: detail, expected: lock },
  { name: 'a box drawn around it', text: detail.replaceAll('\n', '\n│ '), expected: lock },
  {
    name: 'a whole second',
    text: detail.replace('.123456789', ''),
    expected: { ...lock, created: Date.UTC(2026, 10, 22, 23, 50, 37) },
  },
  { name: 'no owner', text: detail.replace('runner@fv-az1-42', ''), expected: { ...lock, who: '' } },
  { name: 'no time', text: detail.replace(/2026-.*/, ''), expected: { ...lock, created: Number.NaN } },
  {
    name: 'the holder’s id alone, as the backend http tells it',
    text: detail.replace(/operation error.*/, 'HTTP remote state already locked: ID=another'),
    expected: { id: 'another', path: '', operation: '', who: '', version: '', created: Number.NaN },
  },
  {
    name: 'the same on a terminal, whose lines are folded',
    text: detail.replace(/operation error.*/, 'HTTP remote state already locked:\nID=another'),
    expected: { id: 'another', path: '', operation: '', who: '', version: '', created: Number.NaN },
  },
  { name: 'no lock at all', text: 'Error message: no such bucket', expected: undefined },
])('who holds a lock: $name', ({ text, expected }) => {
  expect(readStateLock(text)).toEqual(expected)
})
