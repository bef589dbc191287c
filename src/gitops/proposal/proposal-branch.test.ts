import { expect, test } from 'vitest'
import { proposalBranch, type Subject } from './proposal-branch.ts'

const bump: Subject = {
  kind: 'bump',
  base: 'main',
  names: ['shop/quote'],
  patterns: ['overlays/demo/**', 'apps/*.yaml'],
}

// Pull requests of an older version are found by these very names.
test.each<{ what: string; subject: Subject; branch: string }>([
  { what: 'one image', subject: bump, branch: 'slipway/bump-quote-6a9eb73065' },
  {
    what: 'the same, its patterns in another order',
    subject: { ...bump, patterns: bump.patterns.toReversed() },
    branch: 'slipway/bump-quote-6a9eb73065',
  },
  { what: 'two images', subject: { ...bump, names: ['quote', 'cart'] }, branch: 'slipway/bump-2-images-757eec2d7e' },
  { what: 'all images that stand elsewhere', subject: { ...bump, names: [] }, branch: 'slipway/bump-all-c198c92529' },
  { what: 'a rollback', subject: { ...bump, kind: 'rollback' }, branch: 'slipway/rollback-quote-b5cedc8c17' },
  { what: 'another branch', subject: { ...bump, base: 'release' }, branch: 'slipway/bump-quote-61721a02f9' },
])('$what: $branch', ({ subject, branch }) => {
  expect(proposalBranch(subject)).toBe(branch)
})
