import { expect, test } from 'vitest'
import { plainSummary } from './screen.ts'

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
