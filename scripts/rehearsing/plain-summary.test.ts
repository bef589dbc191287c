import { expect, test } from 'vitest'
import { Failure } from '../../src/lib/failure.ts'
import { renderReport } from '../../src/lib/report.ts'
import { failed } from '../../src/runner/ending.ts'
import { plainLine, plainSummary } from './plain-summary.ts'

test('a summary is shown without its charts and what is folded away', () => {
  const summary = [
    '### Delivery: `live`',
    '',
    '```mermaid',
    'gantt',
    '```',
    '',
    '<details><summary>More</summary>',
    '',
    'folded',
    '',
    '</details>',
    '',
    '| Service |',
    '',
  ]
  expect(plainSummary(summary.join('\n'))).toBe('  ### Delivery: `live`\n\n  | Service |')
})

test.each([
  ['a link to a stand-in is its text', '[dac2483](http://127.0.0.1:43963/local/shop/commit/dac2483)', 'dac2483'],
  ['one to a page stays', '[the page](https://example.com/a)', '[the page](https://example.com/a)'],
  ['what is escaped for GitHub is not', '\\#\u200b7 \\[3/3\\] a &amp;lt; b', '#7 [3/3] a &lt; b'],
  ['a log is as it was', 'x\n\n```\na \\# &amp; b\n```', 'x\n\n  ```\n  a \\# &amp; b\n  ```'],
])('%s', (_case, summary, shown) => {
  expect(plainSummary(summary)).toBe(`  ${shown}`)
})

const next = (advice: string): string =>
  plainSummary(`### a\n\n#### What to do next\n\n${advice}\n\n#### Services\n\nb`)

test.each([
  ['Once it is there, **Re-run failed jobs**.', ''],
  [
    'The jobs of `quote` say what to correct. Where it was a passing trouble, **Re-run failed jobs** builds these alone and goes on. Nothing was written: with `allow-partial: true` the others would have gone on without them.',
    'The jobs of `quote` say what to correct. Nothing was written: with `allow-partial: true` the others would have gone on without them.',
  ],
  [
    '- `shop`: it is down. **Look there**\n- The summary of the job `health` has the whole story. **Re-run failed jobs** looks again, or take `dac2483` back with the rollback workflow.',
    '- `shop`: it is down. **Look there**\n  - The summary of the job `health` has the whole story.',
  ],
])('of what is to be done next it leaves out what is done on GitHub: %s', (advice, left) => {
  expect(next(advice)).toBe(
    `  ### a\n\n${left === '' ? '' : `  #### What to do next\n\n  ${left}\n\n`}  #### Services\n\n  b`,
  )
})

test('no ending that is a failure sends anybody to GitHub', () => {
  const reasons = [
    'invalid-input',
    'denied',
    'not-found',
    'conflict',
    'timed-out',
    'build-error',
    'unreachable',
  ] as const
  for (const reason of [...reasons, 'rejected', 'unexpected'] as const) {
    const { report } = failed(new Failure(reason, 'it is so'), new AbortController().signal)
    const shown = plainSummary(renderReport(report, 100_000))
    expect(shown).toContain('it is so')
    expect(shown).not.toMatch(/re-run/i)
  }
})

test.each([
  [
    '##[error]the build failed. Mend what its last lines say:\n#7 ERROR: not found',
    '##[error]the build failed. Mend what its last lines say:',
  ],
  ['##[warning]one\ntwo', '##[warning]one\ntwo'],
  ['#7 ERROR: not found', '#7 ERROR: not found'],
])('of a line of the log: %j', (line, shown) => {
  expect(plainLine(line)).toBe(shown)
})
