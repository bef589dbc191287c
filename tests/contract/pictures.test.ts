import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pages } from '../support/docs/commands.ts'

/** The pictures that a page shows, in Markdown or in HTML, from the root of the repository. */
const shown = pages().flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)|\b(?:src|srcset)="([^"]+)"/g)]
    .map(([, inMarkdown, inHtml]) => inMarkdown ?? inHtml ?? '')
    // Not the badges, which GitHub draws.
    .filter((target) => !/^https?:|\/badge\.svg$/.test(target))
    .map((target) => join(dirname(page), target)),
)

const kept = globSync('docs/pictures/*')

test('every picture that a page shows is there, and every one that is there is shown', () => {
  expect([...new Set(shown)].toSorted()).toEqual(kept.toSorted())
})

test('what is light has a dark one beside it', () => {
  const schemes = (name: string) =>
    kept.filter((path) => path.includes(`-${name}.`)).map((path) => path.replace(name, ''))
  expect(schemes('light').toSorted()).toEqual(schemes('dark').toSorted())
})

test('every picture says in words what it shows', () => {
  const silent = pages().flatMap((page) =>
    (readFileSync(page, 'utf8').match(/<img(?![^>]*\balt="[^"]{10,}")[^>]*>|!\[\]\(/g) ?? []).map(
      (tag) => `${page}: ${tag}`,
    ),
  )
  expect(silent).toEqual([])
})
