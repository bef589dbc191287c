import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { pages } from '../support/docs/commands.ts'
import { anchorsOf, filesNamed, linksOf } from '../support/docs/links.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

/** A page of GitHub's about this repository, whoever owns it: from README.md, two folders up is above the files. */
const ofGithub = /^\.\.\/\.\.\/actions\/workflows\/([\w-]+\.yml)(?:\/badge\.svg)?$/

const leadsSomewhere = (page: string, target: string): boolean => {
  if (/^https:\/\/[\w.-]+(?:[/#?]|$)/.test(target)) return true
  const [, workflow] = ofGithub.exec(target) ?? []
  if (workflow !== undefined) return page === 'README.md' && existsSync(join('.github/workflows', workflow))
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : join(dirname(page), decodeURI(path))
  if (file.startsWith('..') || !existsSync(file)) return false
  if (anchor === undefined) return true
  const shown = statSync(file).isDirectory() ? join(file, 'README.md') : file
  return shown.endsWith('.md') && existsSync(shown) && anchorsOf(read(shown)).has(decodeURI(anchor))
}

test.each(pages())('%s: each of its links leads to a file that is there, and to a heading that is in it', (page) => {
  expect(linksOf(read(page)).filter((target) => !leadsSomewhere(page, target))).toEqual([])
})

test.each(pages())('%s: the files that it names are there', (page) => {
  const lost = filesNamed(read(page)).filter((path) => !existsSync(path) && !existsSync(join(dirname(page), path)))
  expect(lost).toEqual([])
})

test('every page is reached from README.md in two clicks', () => {
  const linked = (page: string): string[] =>
    linksOf(read(page))
      .filter((target) => !/^(?:https?:|#)/.test(target))
      .map((target) => join(dirname(page), target.replace(/#.*/, '')))
  const first = linked('README.md').filter((page) => page.endsWith('.md'))
  const reached = new Set(['README.md', ...first, ...first.flatMap(linked)])
  // What a stand-in of the tests leaves out is told to those who change it.
  const meant = pages().filter((page) => !page.startsWith('tests/support/'))
  expect(meant.filter((page) => !reached.has(page) && !reached.has(dirname(page)))).toEqual([])
})

test('README.md is the index: it names every guide', () => {
  const named = linksOf(read('README.md')).map((target) => target.replace(/#.*/, ''))
  const guides = pages().filter((page) => /^docs\/(?!runbooks\/(?!README))/.test(page))
  expect(guides.filter((page) => !named.includes(page))).toEqual([])
})

// Of a scan a badge would be green whatever it found: what is found does not fail it.
test('each badge is of a workflow that judges every push to main', () => {
  const badges = linksOf(read('README.md')).filter((target) => target.endsWith('/badge.svg'))
  expect(badges.length).toBeGreaterThan(0)
  for (const badge of badges) {
    const [, workflow = ''] = ofGithub.exec(badge) ?? []
    const { on }: { on: { push?: { branches?: string[] } } } = parse(read(join('.github/workflows', workflow)))
    expect(on.push?.branches, badge).toEqual(['main'])
  }
})
