import { expect, test } from 'vitest'
import { commitMessage } from './commit-message.ts'
import type { Result } from './edits/plan-edits.ts'

const digest = `sha256:${'d'.repeat(64)}`
const source = { repository: 'shop/quote', commit: 'c0ffee', runUrl: 'https://github.example/r/1' }
const nowhere = { repository: '', commit: '', runUrl: '' }
const repository = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote'

const result = (name: string, options: Partial<Result['wanted']> = {}): Result => ({
  wanted: { name, tag: 'v2', ...options },
  places: [
    {
      path: `${name}.yaml`,
      line: 1,
      from: { repository, tag: 'v1', digest: '' },
      to: { repository, tag: 'v2', digest: '' },
    },
  ],
  changed: true,
})

test('subject, what changed, trailers', () => {
  const results = [result('quote', { digest }), { ...result('cart'), changed: false }]
  expect(commitMessage({ subject: undefined, results, source })).toBe(
    `Deploy quote v2

- quote: v1 → v2 (quote.yaml)

Source-Repository: shop/quote
Source-Commit: c0ffee
Image-Digest: quote=shop/quote:v2@${digest}
Image-Files: quote=quote.yaml
Run-URL: https://github.example/r/1
`,
  )
})

test('a subject of the user’s own', () => {
  const message = commitMessage({ subject: 'Ship it', results: [result('quote')], source: nowhere })
  expect(message).toBe(
    'Ship it\n\n- quote: v1 → v2 (quote.yaml)\n\nImage-Tag: quote=shop/quote:v2\nImage-Files: quote=quote.yaml\n',
  )
})

test.each([
  [['quote', 'cart'], 'Deploy quote v2, cart v2'],
  [
    ['a-service-with-a-long-name', 'another-one-of-them', 'a-third-one-too'],
    'Deploy a-service-with-a-long-name and 2 more images',
  ],
  [['x'.repeat(70), 'y'], `Deploy ${'x'.repeat(70)} and 1 more image`],
  [['x'.repeat(70)], `Deploy ${'x'.repeat(70)}`],
])('%j is %s', (names, subject) => {
  const message = commitMessage({ subject: undefined, results: names.map((name) => result(name)), source: nowhere })
  expect(message.split('\n')[0]).toBe(subject)
})
