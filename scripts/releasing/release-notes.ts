import { Failure } from '../../src/lib/failure.ts'

/**
 * What a changelog in the form of Keep a Changelog says of one version, as it goes into the notes of its release: the
 * section `## [1.2.3] - 2026-11-23` without its heading. Throws where there is none, where it says nothing, and where it
 * has no date, as of something that is not released.
 */
export const releaseNotes = (changelog: string, version: string): string => {
  const sections = changelog.split(/^## /m).slice(1)
  const found = sections.filter((section) => headingOf(section).startsWith(`[${version}]`))
  const [section] = found
  if (section === undefined) {
    const there = sections.map((other) => headingOf(other)).join(', ')
    throw new Failure(
      'not-found',
      `CHANGELOG.md has no section "## [${version}] - <date>", only: ${there}. Rename "Unreleased" to it, and tag the commit that does.`,
    )
  }
  if (found.length > 1) throw new Failure('invalid-input', `CHANGELOG.md has ${found.length} sections for ${version}.`)
  const heading = headingOf(section)
  if (!/^\[[^\]]+\] - \d{4}-\d\d-\d\d$/.test(heading))
    throw new Failure(
      'invalid-input',
      `The section of ${version} in CHANGELOG.md is headed "## ${heading}"; it needs its date, as "## [${version}] - 2026-11-23".`,
    )
  const notes = withoutLinks(section.slice(section.indexOf('\n') + 1)).trim()
  if (!/^[-*] /m.test(notes))
    throw new Failure('invalid-input', `The section of ${version} in CHANGELOG.md lists nothing: say what changed.`)
  return `${notes}\n`
}

const headingOf = (section: string): string => (section.split('\n', 1)[0] ?? '').trim()

/** The links of the headings stand at the end of the file, and so below its last section. */
const withoutLinks = (text: string): string => text.replaceAll(/^\[[^\]]+\]: \S+$/gm, '')
