import { expect, test } from 'vitest'
import { ambiguous, matches, needlesOf } from './match.ts'
import type { Wanted } from './wanted.ts'

const host = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const byJson: Wanted = { name: 'quote', repository: 'shop/quote', tag: 'v2' }
const byName: Wanted = { name: 'quote', tag: 'v2' }
const byPath: Wanted = { name: 'shop/quote', tag: 'v2' }
const renamed: Wanted = { name: 'old/quote', newName: `${host}/shop/quote`, tag: 'v2' }

test.each<[string, Wanted, { entryName?: string; repository: string }, boolean]>([
  ['an entry of that name', byJson, { entryName: 'quote', repository: `${host}/other/quote` }, true],
  ['an entry of another name and repository', byJson, { entryName: 'api', repository: `${host}/shop/api` }, false],
  ['an entry that pulls the repository', byJson, { entryName: 'app', repository: `${host}/shop/quote` }, true],
  ['the repository on a registry', byJson, { repository: `${host}/shop/quote` }, true],
  ['the repository on another registry', byJson, { repository: 'localhost:5000/shop/quote' }, true],
  ['the repository with no registry', byJson, { repository: 'shop/quote' }, true],
  ['the bare name', byJson, { repository: 'quote' }, true],
  ['the same last segment elsewhere', byJson, { repository: `${host}/bank/quote` }, false],
  ['a longer path', byJson, { repository: `${host}/old/shop/quote` }, false],
  ['a name that contains it', byJson, { repository: `${host}/shop/quote-worker` }, false],
  ['a last segment', byName, { repository: `${host}/shop/quote` }, true],
  ['a bare name', byName, { repository: 'quote' }, true],
  ['a last segment that only ends so', byName, { repository: 'shop/misquote' }, false],
  ['a middle segment', byName, { repository: 'quote/api' }, false],
  ['another case', byName, { entryName: 'Quote', repository: 'Quote' }, false],
  ['a whole repository', byPath, { repository: `${host}/shop/quote` }, true],
  ['a whole repository as it is', byPath, { repository: 'shop/quote' }, true],
  ['half of a repository', byPath, { repository: 'team/shop/quote' }, false],
  ['a bare name for a whole repository', byPath, { repository: 'quote' }, false],
  ['a port that looks like a tag', byName, { repository: 'localhost:5000/quote' }, true],
  ['what is to be renamed', renamed, { repository: 'old/quote' }, true],
  ['what has been renamed', renamed, { repository: `${host}/shop/quote` }, true],
  ['the new name elsewhere', renamed, { repository: 'registry.example/shop/quote' }, false],
])('%s', (_case, wanted, { repository, ...place }, expected) => {
  expect(matches(wanted, { ...place, image: { repository } })).toBe(expected)
})

const at = (...repositories: string[]) => repositories.map((repository) => ({ image: { repository } }))

test.each<[string, Wanted, Parameters<typeof ambiguous>[1], string[]]>([
  ['one repository on two registries', byName, at('a.example/shop/quote', 'b.example/shop/quote'), []],
  ['two repositories', byName, at('a.example/shop/quote', 'bank/quote'), ['shop/quote', 'bank/quote']],
  ['an official image and a mirror of it', byName, at('quote', 'bitnami/quote'), ['quote', 'bitnami/quote']],
  [
    'a placeholder that an entry replaces',
    byName,
    [{ entryName: 'quote', image: { repository: 'shop/quote' } }, ...at('quote')],
    [],
  ],
  ['old and new name', renamed, at('old/quote', `${host}/shop/quote`), []],
])('%s: what is ambiguous', (_case, wanted, places, expected) => {
  expect(ambiguous(wanted, places)).toEqual(expected)
})

test('a file is parsed only when it holds a last segment of a name', () => {
  expect(needlesOf(renamed)).toEqual(['quote', 'quote'])
  expect(needlesOf(byJson)).toEqual(['quote', 'quote'])
})
