import { expect, test } from 'vitest'
import { isBranchName, parseAuthor, repositoryMistake, repositoryPage, repositoryUrl } from './repository-url.ts'

const server = 'https://github.example'

test.each([
  ['shop/manifests', 'https://github.example/shop/manifests.git'],
  ['shop/manifests.git', 'https://github.example/shop/manifests.git'],
  ['https://git.example/team/sub/manifests', 'https://git.example/team/sub/manifests'],
  ['ssh://git@git.example/shop/manifests', 'ssh://git@git.example/shop/manifests'],
  ['file:///srv/manifests', 'file:///srv/manifests'],
])('%s is %s', (text, url) => {
  expect([repositoryUrl(text, server), repositoryMistake(text)]).toEqual([url, undefined])
})

test.each([
  ['https://github.example/shop/manifests.git', 'https://github.example/shop/manifests'],
  ['https://git.example/team/sub/manifests/', 'https://git.example/team/sub/manifests'],
  ['ssh://git@git.example/shop/manifests', undefined],
  ['file:///srv/manifests', undefined],
])('%s is looked at as %s', (url, page) => {
  expect(repositoryPage(url)).toBe(page)
})

test.each([
  'manifests',
  'shop/manifests/apps',
  'git@github.example:shop/manifests',
  'ext::sh -c true',
  'https://me:secret@git.example/a/b',
  'https://token@git.example/a/b',
])('%s is refused', (text) => {
  expect(repositoryMistake(text)).toMatch(/^should /)
})

test('names of branches that git takes', () => {
  const names = ['main', 'release/1.0', 'a-b', '-d', 'a b', 'a..b', 'a:b', '+main', 'refs/heads/x', 'a.lock', 'a/', '']
  expect(names.filter(isBranchName)).toEqual(['main', 'release/1.0', 'a-b', '+main'])
})

test.each([
  ['Jo Doe <jo@example.com>', { name: 'Jo Doe', email: 'jo@example.com' }],
  ['bot[bot] <1+bot[bot]@example.com>', { name: 'bot[bot]', email: '1+bot[bot]@example.com' }],
  ['Jo Doe', undefined],
  ['<jo@example.com>', undefined],
  ['Jo <jo>', undefined],
])('%s is an author: %j', (text, author) => {
  expect(parseAuthor(text)).toEqual(author)
})
