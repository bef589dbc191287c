import { expect, test } from 'vitest'
import { describeRollback } from './describe-rollback.ts'
import type { RollbackResult } from './rollback-request.ts'

const where = { url: 'https://github.example/shop/manifests.git', branch: 'main' }
const commit = 'c0ffee0123456789'.padEnd(40, '0')
const bad = 'bad0000123456789'.padEnd(40, '0')
const target = (tag: string) => ({ repository: 'r.example/shop/quote', tag, digest: '' })
const image = {
  name: 'quote',
  repository: 'shop/quote',
  tag: 'B',
  digest: '',
  files: undefined,
  source: { repository: '', commit: '' },
}
const by = { id: commit, parents: [], author: 'Ann <ann@example.com>', time: 0, message: '' }

const rolledBack: RollbackResult = {
  outcome: 'rolled-back',
  commit,
  bumps: [bad],
  files: ['quote.yaml'],
  racesLost: 0,
  results: [
    {
      image,
      outcome: 'rolled-back',
      standing: 0,
      places: [{ path: 'quote.yaml', line: 3, from: target('B'), to: target('A') }],
      changed: [{ path: 'job.yaml', line: 9, now: target('C'), by }],
    },
  ],
}

test('the outcome first, then what to do, what stands, and who changed what is left', () => {
  const { headline, sections } = describeRollback(rolledBack, where)
  const link = (id: string) => `[${id.slice(0, 12)}](https://github.example/shop/manifests/commit/${id})`
  const at = (path: string, line: number) =>
    `[${path}:${line}](https://github.example/shop/manifests/blob/${commit}/${path}#L${line})`
  expect(headline).toBe(
    `\`rolled-back\` 1 image of ${link(bad)} with ${link(commit)} on \`main\` of [shop/manifests](https://github.example/shop/manifests)`,
  )
  expect(sections.map(({ heading, body }) => [heading, body])).toEqual([
    ['What to do next', expect.stringContaining('What was taken back is held')],
    [
      'Images',
      `| Image | Was | Is | Where |\n| --- | --- | --- | --- |\n| \`quote\` | \`B\` | \`A\` | ${at('quote.yaml', 3)} |\n| \`quote\` | \`C\` | changed since | ${at('job.yaml', 9)} |`,
    ],
    [
      'Changed since',
      expect.stringMatching(
        /^- `quote` in `job.yaml` is `C`: Ann .*ann.*example.com.* changed it with \[c0ffee012345\]/,
      ),
    ],
  ])
})

test.each([
  ['superseded', 'nothing of `bad000012345` stands any more on `main`'],
  ['nothing-to-do', 'what stood before `bad000012345` stands already on `main`'],
  ['dry-run', '1 image of `bad000012345` would go back on `main`'],
] as const)('%s says so', (outcome, sentence) => {
  const { headline } = describeRollback({ ...rolledBack, outcome }, { url: 'file:///srv/m', branch: 'main' })
  expect(headline).toContain(sentence)
})
