import { expect, test } from 'vitest'
import type { Finding, ScanAnswer } from '../ecr/ecr-scans.ts'
import { judgeScan, settleMilliseconds } from './judge-scan.ts'

const now = Date.parse('2026-11-20T12:00:00Z')
const hour = 3_600_000
const finding: Finding = { id: 'CVE-1', severity: 'HIGH', package: 'zlib', version: '1', fixedIn: '2' }
const scan = (status: string, rest: Partial<Extract<ScanAnswer, { known: true }>> = {}): ScanAnswer => ({
  known: true,
  status,
  description: '',
  findings: [],
  ...rest,
})

type Row = { answer: ScanAnswer; stands?: number; kind: string; says?: string }

test.each<Row>([
  { answer: { known: false }, kind: 'start' },
  { answer: scan('PENDING'), kind: 'wait', says: 'PENDING' },
  { answer: scan('IN_PROGRESS'), kind: 'wait', says: 'IN_PROGRESS' },
  { answer: scan('FINDINGS_UNAVAILABLE'), kind: 'wait' },
  { answer: scan('SOMETHING_NEW'), kind: 'wait', says: 'not known' },
  { answer: scan('COMPLETE', { completedAt: now - hour }), kind: 'complete' },
  { answer: scan('COMPLETE', { completedAt: now - hour, findings: [finding] }), kind: 'complete' },
  { answer: scan('COMPLETE', { findings: [finding] }), kind: 'complete' },
  { answer: scan('COMPLETE', { completedAt: now - 25 * hour }), kind: 'start', says: 'more than a day' },
  { answer: scan('COMPLETE'), kind: 'wait', says: 'not there yet' },
  { answer: scan('COMPLETE'), stands: settleMilliseconds, kind: 'complete' },
  { answer: scan('ACTIVE'), kind: 'wait', says: 'not there yet' },
  { answer: scan('ACTIVE'), stands: settleMilliseconds, kind: 'complete' },
  { answer: scan('ACTIVE', { completedAt: now - 25 * hour, findings: [finding] }), kind: 'complete' },
  { answer: scan('FAILED', { description: 'It broke.' }), kind: 'never', says: 'FAILED: It broke.' },
  { answer: scan('UNSUPPORTED_IMAGE'), kind: 'never', says: 'FROM scratch' },
  { answer: scan('LIMIT_EXCEEDED'), kind: 'never', says: 'tomorrow' },
  { answer: scan('SCAN_ELIGIBILITY_EXPIRED', { findings: [finding] }), kind: 'never', says: 'rebuild: always' },
  { answer: scan('IMAGE_ARCHIVED'), kind: 'never', says: 'restore' },
])('$answer that stands for $stands ms → $kind', ({ answer, stands = 0, kind, says = '' }) => {
  const verdict = judgeScan({ answer, standsMilliseconds: stands, now })
  expect(verdict).toMatchObject(
    kind === 'complete'
      ? { kind, findings: answer.known && answer.findings }
      : { kind, why: expect.stringContaining(says) },
  )
})
