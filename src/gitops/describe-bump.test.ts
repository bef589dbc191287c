import { expect, test } from 'vitest'
import type { BumpResult } from './bump-request.ts'
import { describeBump } from './describe-bump.ts'
import { standingImages } from './edits/standing-images.ts'

const digest = `sha256:${'d'.repeat(64)}`
const host = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const where = { url: 'https://github.example/shop/manifests.git', branch: 'main' }
const commit = 'c0ffee0123456789'.padEnd(40, '0')

const at = (path: string, line: number): string =>
  `[${path}:${line}](https://github.example/shop/manifests/blob/${commit}/${path}#L${line})`

const bumped: BumpResult = {
  outcome: 'bumped',
  commit,
  files: ['quote.yaml'],
  racesLost: 1,
  results: [
    {
      wanted: { name: 'quote', repository: 'shop/quote', tag: 'v2', digest },
      changed: true,
      compare: 'https://github.example/shop/quote/compare/0123456...789abcdef',
      places: [
        {
          path: 'quote.yaml',
          line: 3,
          from: { repository: `${host}/shop/quote`, tag: 'v1', digest: '' },
          to: { repository: `${host}/shop/quote`, tag: 'v2', digest: '' },
        },
      ],
    },
    {
      wanted: { name: 'bank/cart', tag: 'v7' },
      changed: false,
      places: [
        {
          path: 'cart.yaml',
          line: 9,
          from: { repository: `${host}/bank/cart`, tag: 'v7', digest: '' },
          to: { repository: `${host}/bank/cart`, tag: 'v7', digest: '' },
        },
      ],
    },
  ],
}

test('the outcome first, then what to do, then every image with its place', () => {
  expect(describeBump(bumped, where)).toEqual({
    headline: `\`bumped\` 1 image in 1 file with [c0ffee012345](https://github.example/shop/manifests/commit/${commit}) on \`main\` of [shop/manifests](https://github.example/shop/manifests)`,
    sections: [
      {
        heading: 'What to do next',
        body: `Argo CD takes it from here: wait for \`${commit}\` with \`argocd-health\`. It was read anew 1 time, since others pushed to \`main\`.`,
        weight: 'essential',
      },
      {
        heading: 'Images',
        body: `| Image | Was | Is | Digest | Commits | Where |\n| --- | --- | --- | --- | --- | --- |\n| \`quote\` | \`v1\` | \`v2\` | \`sha256:dddddddddddd\` | [0123456...789abcd](https://github.example/shop/quote/compare/0123456...789abcdef) | ${at('quote.yaml', 3)} |\n| \`bank/cart\` | \`v7\` | the same |  |  | ${at('cart.yaml', 9)} |`,
        weight: 'essential',
      },
    ],
  })
})

test.each([
  ['unchanged', 'all of it stands already at `c0ffee012345` on `main`'],
  ['dry-run', '1 image in 1 file would change on top of `c0ffee012345` on `main`'],
] as const)('%s says so', (outcome, sentence) => {
  const report = describeBump({ ...bumped, outcome }, { url: 'file:///srv/m', branch: 'main' })
  expect(report.headline).toContain(sentence)
})

test('what was left out is told with its reason, first where nothing else was written', () => {
  const [quote] = bumped.results
  const left = { outcome: 'held' as const, because: 'Ann reverted it with c0ffee' }
  const results = quote === undefined ? [] : [{ ...quote, changed: false, left }]
  const { headline, sections } = describeBump({ ...bumped, outcome: 'held', results }, where)
  expect([headline, ...sections.map(({ heading, body }) => [heading, body])]).toEqual([
    expect.stringMatching(/^`held` nothing was written to `main` of .*: what was taken back is not brought back$/),
    ['Why', '- `quote` is `held`: Ann reverted it with c0ffee'],
    ['What to do next', 'Deploy a fix, or name the image in `release-hold` to deploy this one after all.'],
    [
      'Images',
      `| Image | Was | Is | Where |\n| --- | --- | --- | --- |\n| \`quote\` | \`v1\` | \`held\` | ${at('quote.yaml', 3)} |`,
    ],
  ])
  const partly = describeBump({ ...bumped, results: [...results, ...bumped.results.slice(1)] }, where)
  expect(partly.sections.map(({ heading }) => heading)).toEqual(['What to do next', 'Images', 'Left out'])
  const superseded = describeBump({ ...bumped, outcome: 'superseded' }, where)
  expect(superseded.headline).toContain('`superseded` something newer stands already at')
})

test('what stands: the digest that was asked for with the tag that the file pins', () => {
  expect(standingImages(bumped)).toEqual([
    { name: 'quote', repository: 'shop/quote', tag: 'v2', digest },
    { name: 'cart', repository: 'bank/cart', tag: 'v7', digest: '' },
  ])
})

test('what stands before a dry run is what the files hold, and no more', () => {
  expect(standingImages({ ...bumped, outcome: 'dry-run' })).toEqual([
    { name: 'quote', repository: 'shop/quote', tag: 'v1', digest: '' },
    { name: 'cart', repository: 'bank/cart', tag: 'v7', digest: '' },
  ])
})
