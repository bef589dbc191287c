import { expect, test } from 'vitest'
import { commitText } from './commit-text.ts'

const commit = `c0ffee${'0'.repeat(34)}`
const page = 'https://github.com/acme/manifests'

test.each([
  { what: 'a commit', revision: commit, shown: `[c0ffee0](${page}/commit/${commit})` },
  { what: 'a commit without a page', revision: commit, page: undefined, shown: '`c0ffee0`' },
  { what: 'the version of a chart', revision: '18.1.0', shown: '`18.1.0`' },
  { what: 'a branch', revision: 'main', shown: '`main`' },
  { what: 'a way out of the page', revision: '../../../x/y', shown: '`../../../x/y`' },
])('of revisions only commits are cut, and links where they have a page: $what', ({ revision, shown, ...known }) => {
  expect(commitText(revision, { page, digits: 7, ...known })).toBe(shown)
})
