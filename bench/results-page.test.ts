import { expect, test } from 'vitest'
import type { Aim } from './aims.ts'
import { type Result, readResult } from './result.ts'
import { resultFiles } from './results-page.ts'

const result: Result = {
  subject: {
    name: 'tree',
    title: 'A tree',
    target: 'Half the time.',
    sizes: [{ name: '10 files', amount: 10 }, { name: 'odd' }],
    ours: ['ours'],
    base: ['sed <i>'],
  },
  rounds: 3,
  surroundings: { node: 'v24', 'a/b': 'c0ffee' },
  measured: [
    { contestant: 'sed <i>', size: '10 files', milliseconds: 40, more: { kB: 1234.5 } },
    { contestant: 'ours', size: '10 files', milliseconds: 8.25, more: { version: '1' } },
    { contestant: 'yq', size: 'odd', absent: 'not there' },
  ],
}

test('a result is read as it was kept', () => {
  expect(readResult(JSON.stringify(result), 'tree.json')).toEqual(result)
})

test.each(['', '{}', '{"subject":{"name":"tree"}}', '{"subject":{"name":"other"},"rounds":3}'])(
  'what is no result is refused: %s',
  (text) => {
    expect(() => readResult(text, 'tree.json')).toThrow('tree.json is no result of')
  },
)

test('the page has the table with its ratios, and what it was measured with', () => {
  const page = resultFiles([result], []).get('bench/results.md')
  expect(page?.slice(page.indexOf('## A tree'))).toBe(
    [
      '## A tree',
      '',
      'To reach: Half the time.',
      '',
      '![A tree](../docs/pictures/bench-tree.svg)',
      '',
      '| Size     | What     | ms        | x    | kB      | version |',
      '| -------- | -------- | --------- | ---- | ------- | ------- |',
      '| 10 files | sed <i>  | 40        | 1.00 | 1,234.5 |         |',
      '| 10 files | **ours** | 8.3       | 0.21 |         | 1       |',
      '| odd      | yq       | not there |      |         |         |',
      '',
      'Measured by `npm run bench tree -- --rounds 3`, with',
      '',
      '- node: v24',
      '- a/b: c0ffee',
      '',
    ].join('\n'),
  )
})

test('the picture has a bar for what was measured, and words for what was not', () => {
  const svg = resultFiles([result], []).get('docs/pictures/bench-tree.svg') ?? ''
  expect([...svg.matchAll(/<rect class="(\w+)" x="\d+" y="\d+" width="([\d.]+)"/g)].map(([, ...bar]) => bar)).toEqual([
    ['other', '326.0'],
    ['ours', '67.2'],
  ])
  expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual([
    'A tree',
    '10 files',
    'sed &lt;i&gt;',
    '40 ms',
    'ours',
    '8.3 ms',
    'odd',
    'yq',
    'not there',
  ])
})

test('a size may be held against another of the same contestant', () => {
  const grown = [...result.measured, { contestant: 'ours', size: 'odd', milliseconds: 33 }]
  const page = (besideSize: string) => {
    const aim: Aim = { bench: 'tree', work: 'grows', sizes: /^odd$/, ours: 'ours', besideSize, limit: { atMost: 2 } }
    return resultFiles([{ ...result, measured: grown }], [aim]).get('bench/results.md')
  }
  expect(page('10 files')).toContain('| grows | ≤ 2 ×    | 4        | no      |')
  expect(() => page('none')).toThrow('no number for an aim of bench/aims.ts: tree, grows')
})

test('what was aimed at is beside what was measured, with the reason where it was missed', () => {
  const tree = { bench: 'tree', sizes: /^10/, ours: 'ours' } as const
  const aims: Aim[] = [
    { ...tree, work: 'quick', beside: 'base', limit: { atMost: 0.5 } },
    { ...tree, work: 'exact', beside: 'sed <i>', limit: { atLeast: 0.5 }, because: 'it is too quick' },
    { ...tree, ours: 'sed <i>', work: 'small', column: 'kB', limit: { atMost: 2_000 } },
  ]
  const page = resultFiles([result], aims).get('bench/results.md') ?? ''
  expect(page.slice(page.indexOf('| Work'), page.indexOf('## A tree'))).toBe(
    [
      '| Work  | To reach | Measured | Reached |',
      '| ----- | -------- | -------- | ------- |',
      '| quick | ≤ 0.5 ×  | 0.21     | yes     |',
      '| exact | ≥ 0.5 ×  | 0.21     | no      |',
      '| small | ≤ 2,000  | 1,235    | yes     |',
      '',
      'Where it is not reached, in some sizes or in all:',
      '',
      '- exact: it is too quick.',
      '',
      '',
    ].join('\n'),
  )
  const renamed: Aim = { ...tree, work: 'quick', ours: 'theirs', limit: { atMost: 1 } }
  expect(() => resultFiles([result], [renamed])).toThrow('no number for an aim of bench/aims.ts: tree, quick')
})
