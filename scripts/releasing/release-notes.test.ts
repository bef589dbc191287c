import { expect, test } from 'vitest'
import { releaseNotes } from './release-notes.ts'

const changelog = `# Changelog

## [Unreleased]

## [1.2.3] - 2026-11-23

### Added

- A thing.

## [1.2.2] - 2026-11-01

### Fixed

- [Another](https://example.com) thing.

## [1.2.1] - 2026-10-01

Nothing to list.

## [1.2.0]

- Without a date.

## [1.1.0] - 2026-09-01

- One.

## [1.1.0] - 2026-09-02

- Two.

[1.2.2]: https://example.com/1.2.2
`

test('a section is told without its heading', () => {
  expect(releaseNotes(changelog, '1.2.3')).toBe('### Added\n\n- A thing.\n')
})

test('links of headings are no part of the last section', () => {
  const text = '## [1.0.0] - 2026-11-23\n\n- [Kept](#a).\n\n[1.0.0]: https://example.com\n'
  expect(releaseNotes(text, '1.0.0')).toBe('- [Kept](#a).\n')
})

test.each([
  ['1.2', 'CHANGELOG.md has no section "## [1.2] - <date>", only: [Unreleased], [1.2.3] - 2026-11-23, [1.2.2]'],
  ['1.2.4', 'has no section'],
  ['1.2.1', 'The section of 1.2.1 in CHANGELOG.md lists nothing'],
  ['1.2.0', 'is headed "## [1.2.0]"; it needs its date'],
  ['1.1.0', 'CHANGELOG.md has 2 sections for 1.1.0'],
  ['Unreleased', 'is headed "## [Unreleased]"; it needs its date'],
])('of %s nothing can be told', (version, message) => {
  expect(() => releaseNotes(changelog, version)).toThrow(message)
})
