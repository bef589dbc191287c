import { expect, test } from 'vitest'
import { describeScan } from './describe-scan.ts'
import type { JudgedFinding } from './judge-findings.ts'

const finding = (changes: Partial<JudgedFinding>): JudgedFinding => ({
  id: 'CVE-1',
  severity: 'HIGH',
  package: 'zlib',
  version: '1.2',
  fixedIn: '1.3',
  platforms: ['linux/amd64'],
  isNew: true,
  blocks: true,
  ...changes,
})
const asked = { verdict: 'blocked', why: '1 finding is high or worse', gate: 'high' } as const

test('what blocks comes first and stays, the rest is a detail', () => {
  const findings = [finding({}), finding({ id: 'CVE-2', severity: 'LOW', fixedIn: '', blocks: false })]
  const head = '| Severity | Finding | Package | Fixed in | Platforms |\n| --- | --- | --- | --- | --- |\n'
  expect(describeScan({ ...asked, findings })).toEqual([
    {
      heading: 'Findings that `high` blocks',
      weight: 'essential',
      body: `${head}| HIGH | \`CVE-1\` | \`zlib 1.2\` | \`1.3\` | linux/amd64 |`,
    },
    {
      heading: 'Other findings',
      weight: 'detail',
      body: `${head}| LOW | \`CVE-2\` | \`zlib 1.2\` | - | linux/amd64 |\n\n1 HIGH, 1 LOW.`,
    },
  ])
})

test('with a baseline it says what is new', () => {
  const findings = [finding({}), finding({ id: 'CVE-2', isNew: false, blocks: false })]
  const [blocking, others] = describeScan({ ...asked, baseline: 'sha256:b', findings })
  expect(blocking?.body).toMatch(/\| New \|\n.*\n.*CVE-1.*\| new \|$/)
  expect(others?.body).toMatch(/CVE-2.*\| known \|\n\n2 HIGH\. Compared with `sha256:b`\.$/)
})

test('nothing found is said, too; what cannot be a table is none', () => {
  expect(describeScan({ ...asked, verdict: 'passed', findings: [] })).toEqual([
    { heading: 'Findings', weight: 'detail', body: 'None.' },
  ])
  const [hostile] = describeScan({ ...asked, findings: [finding({ severity: 'a|b', package: 'x|<img>`' })] })
  expect(hostile?.body.split('\n')[2]).toBe(
    '| a\\|b | `CVE-1` | <code>x\\|&lt;img&gt;\\` 1.2</code> | `1.3` | linux/amd64 |',
  )
})

test('of very many the worst hundred are shown', () => {
  const findings = Array.from({ length: 130 }, (_, index) => finding({ id: `CVE-${index}` }))
  const [blocking] = describeScan({ ...asked, findings })
  expect(blocking?.body.split('\n').filter((line) => line.includes('CVE-'))).toHaveLength(100)
  expect(blocking?.body).toMatch(/And 30 more; ECR shows them all\.$/)
})
