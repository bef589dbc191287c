import { expect, test } from 'vitest'
import { isTag } from '../../lib/image-reference.ts'
import { cacheTag, wishCache } from './cache-wish.ts'

const onMain = { pullRequest: false, branch: 'main', baseBranch: '', defaultBranch: 'main' }
const onFeature = { ...onMain, branch: 'feature' }
const pullRequest = { pullRequest: true, branch: 'feature', baseBranch: 'main', defaultBranch: 'main' }
const onTag = { ...onMain, branch: '' }
const plain = { cache: 'registry' as const, ref: undefined, repository: 'shop/a', cacheService: {} }

test.each([
  { what: 'the default branch', event: onMain, read: ['main'], write: 'main' },
  { what: 'a branch reads its own and the default one', event: onFeature, read: ['feature', 'main'], write: 'feature' },
  { what: 'a pull request only reads', event: pullRequest, read: ['feature', 'main'], write: undefined },
  { what: 'a git tag counts as the default branch', event: onTag, read: ['main'], write: 'main' },
])('$what', ({ event, read, write }) => {
  expect(wishCache({ ...plain, event })).toEqual({
    kind: 'registry',
    read: read.map((tag) => `shop/a-cache:${tag}`),
    ...(write && { write: `shop/a-cache:${write}` }),
  })
})

test.each([
  { ref: 'shop/all', event: onFeature, read: ['shop/all:feature', 'shop/all:main'], write: 'shop/all:feature' },
  { ref: 'ghcr.io/acme/c:x', event: onFeature, read: ['ghcr.io/acme/c:x'], write: 'ghcr.io/acme/c:x' },
  { ref: 'ghcr.io/acme/c:x', event: pullRequest, read: ['ghcr.io/acme/c:x'], write: undefined },
])('cache-ref $ref', ({ ref, event, read, write }) => {
  expect(wishCache({ ...plain, ref, event })).toEqual({ kind: 'registry', read, ...(write && { write }) })
})

test('no cache, and GitHub’s, which knows the services apart by their scope', () => {
  const cacheService = { ACTIONS_RUNTIME_TOKEN: 't' }
  expect(wishCache({ ...plain, cache: 'none', event: onMain })).toEqual({ kind: 'none' })
  expect(wishCache({ ...plain, cache: 'gha', event: pullRequest, cacheService })).toEqual({
    kind: 'gha',
    scope: 'shop/a',
    write: false,
    environment: cacheService,
  })
})

test.each([
  'main',
  'feature/a',
  'feature-a',
  '.dots',
  '-x',
  '#12 ü',
  'x'.repeat(200),
  'x'.repeat(201),
  'dependabot/npm+1',
])('the branch %s is a tag', (branch) => {
  expect(isTag(cacheTag(branch))).toBe(true)
})

test('branches that look alike as tags have caches of their own', () => {
  const branches = ['feature/a', 'feature-a', 'feature a', 'x'.repeat(200), 'x'.repeat(201)]
  expect(new Set(branches.map(cacheTag)).size).toBe(branches.length)
})
