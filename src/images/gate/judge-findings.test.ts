import { expect, test } from 'vitest'
import type { Finding } from '../ecr/ecr-scans.ts'
import { type Gate, judgeFindings } from './judge-findings.ts'

const finding = (id: string, severity: string, name = 'zlib', version = '1'): Finding => ({
  id,
  severity,
  package: name,
  version,
  fixedIn: '',
})
const all = ['UNTRIAGED', 'LOW', 'CRITICAL', 'MEDIUM', 'HIGH', 'INFORMATIONAL', 'UNDEFINED'].map((severity) =>
  finding(`CVE-${severity}`, severity),
)
const blockedBy = (gate: Gate, scanned: Finding[], baseline?: Finding[]): string[] =>
  judgeFindings({ gate, scanned: [{ platform: 'image', findings: scanned }], baseline })
    .filter(({ blocks }) => blocks)
    .map(({ id }) => id)

test.each<{ gate: Gate; blocked: string[] }>([
  { gate: 'critical', blocked: ['CVE-CRITICAL'] },
  { gate: 'high', blocked: ['CVE-CRITICAL', 'CVE-HIGH'] },
  { gate: 'medium', blocked: ['CVE-CRITICAL', 'CVE-HIGH', 'CVE-MEDIUM'] },
])('$gate blocks $blocked', ({ gate, blocked }) => expect(blockedBy(gate, all)).toEqual(blocked))

test.each([
  { what: 'the same finding', baseline: [finding('CVE-1', 'HIGH')], blocked: [] },
  { what: 'the same in another version', baseline: [finding('CVE-1', 'HIGH', 'zlib', '0.9')], blocked: [] },
  { what: 'the same, ranked lower there', baseline: [finding('CVE-1', 'LOW')], blocked: [] },
  { what: 'the same in another package', baseline: [finding('CVE-1', 'HIGH', 'openssl')], blocked: ['CVE-1'] },
  { what: 'another finding', baseline: [finding('CVE-2', 'HIGH')], blocked: ['CVE-1'] },
  { what: 'nothing', baseline: [], blocked: ['CVE-1'] },
])('a baseline with $what', ({ baseline, blocked }) => {
  expect(blockedBy('high', [finding('CVE-1', 'HIGH')], baseline)).toEqual(blocked)
})

test('a finding on two platforms is one, as severe as where it is worst', () => {
  const scanned = [
    { platform: 'linux/amd64', findings: [finding('CVE-1', 'LOW'), finding('CVE-2', 'MEDIUM')] },
    { platform: 'linux/arm64', findings: [finding('CVE-1', 'CRITICAL')] },
  ]
  expect(judgeFindings({ gate: 'critical', scanned, baseline: undefined })).toEqual([
    { ...finding('CVE-1', 'CRITICAL'), platforms: ['linux/amd64', 'linux/arm64'], isNew: true, blocks: true },
    { ...finding('CVE-2', 'MEDIUM'), platforms: ['linux/amd64'], isNew: true, blocks: false },
  ])
})
