import { expect, test } from 'vitest'
import { anchorsOf, filesNamed, linksOf } from './links.ts'

test('links are found in Markdown and in HTML, and not in code', () => {
  const page = [
    'See [a](a.md#b "title") and ![picture](pictures/c.png), [![badge](d.svg)](e.yml), [by name][f].',
    '<picture><source srcset="g.png"><img alt="h" src="i.png"></picture>',
    '',
    '| Table |',
    '| ----- |',
    '| [j](j.md) |',
    '',
    'Not `[k](k.md)`.',
    '',
    '```md',
    '[l](l.md)',
    '```',
    '',
    '[f]: f.md',
  ].join('\n')
  expect(linksOf(page).toSorted()).toEqual(
    ['a.md#b', 'd.svg', 'e.yml', 'f.md', 'g.png', 'i.png', 'j.md', 'pictures/c.png'].toSorted(),
  )
})

test.each([
  ['## Who may what', ['who-may-what']],
  ['## Inputs of `deliver`', ['inputs-of-deliver']],
  ["## What *it* says: [why](a.md), and what's not", ['what-it-says-why-and-whats-not']],
  ['## A – B & C_d', ['a--b--c_d']],
  ['## Größe', ['größe']],
  ['# Twice\n## Twice\n### Twice', ['twice', 'twice-1', 'twice-2']],
  ['```sh\n# no heading\n```', []],
])('%s', (page, anchors) => {
  expect([...anchorsOf(page)]).toEqual(anchors)
})

test('files are found where they are named as code, from the root', () => {
  const page =
    'The `src/lib/time.ts`, `time.ts`, `src/lib/`, `actions/checkout`, src/a.ts and\n\n```sh\ncat src/b.ts\n```\n'
  expect(filesNamed(page)).toEqual(['src/lib/time.ts'])
})
