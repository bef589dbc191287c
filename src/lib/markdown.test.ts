import { expect, test } from 'vitest'
import { code, factTable, fenced, link, literal, prose, table } from './markdown.ts'

test.each([
  ['<img src=x> & co', '&lt;img src=x&gt; &amp; co'],
  ['a|b `c` *d* _e_ #1 @me', 'a\\|b \\`c\\` \\*d\\* \\_e\\_ \\#\u200B1 \\@\u200Bme'],
  ['@org/team, me@a.example, owner/name#12, # 3', '\\@\u200Borg/team, me\\@a.example, owner/name\\#\u200B12, \\# 3'],
  ['a\u202Egnp.b\u001B[31m red\u0000', 'a⟨U+202E⟩gnp.b red⟨U+0000⟩'],
  // GitHub takes all that follows as the address, backslashes and all.
  ['https://github.com/acme/my_shop has no branch a_b', '<https://github.com/acme/my_shop> has no branch a\\_b'],
  ['(see https://a.example/~b/?c=1&d=*#7), or `x`', '(see <https://a.example/~b/?c=1&d=*#7>), or \\`x\\`'],
  ['https://a.example/b|c: <http://d.example>', '<https://a.example/b>\\|c: &lt;<http://d.example>&gt;'],
  ['two\nlines', 'two lines'],
  ['a lone\rcarriage return', 'a lone carriage return'],
])('escapes %j', (text, escaped) => {
  expect(literal(text)).toBe(escaped)
})

test.each([
  ['plain', '`plain`'],
  ['a`b', '``a`b``'],
  ['`a`', '`` `a` ``'],
  ['a|b', '<code>a\\|b</code>'],
  ['https://a.example/b_c|d', '<code><https://a.example/b_c>\\|d</code>'],
  ['a\rb', '`a b`'],
  // A backslash before a pipe would escape the one that we put there, and the cell would end within the code.
  ['a\\|<b>', '<code>a\\\\\\|&lt;b&gt;</code>'],
  ['', ''],
])('shows %j as code', (text, markdown) => {
  expect(code(text)).toBe(markdown)
})

test.each([
  ['set `a|b` to <x> and $1', 'set <code>a\\|b</code> to &lt;x&gt; and \\$1'],
  ['one ` alone', 'one \\` alone'],
])('%j is prose with its quotes as code', (text, markdown) => {
  expect(prose(text)).toBe(markdown)
})

test('a block cannot be closed from inside', () => {
  expect(fenced('a\n```\nb\n', 'text')).toBe('````text\na\n```\nb\n````')
})

test('text of more backticks than a call has room for arguments is a block all the same', () => {
  expect(fenced('` '.repeat(200_000))).toMatch(/^```\n(` )+\n```$/)
})

test('a link keeps its parentheses to itself', () => {
  expect(link('run [1]', 'https://example.com/a (b)')).toBe('[run \\[1\\]](https://example.com/a%20%28b%29)')
})

test('an address is no link within one', () => {
  expect(link('https://a.example/b_c', 'https://a.example/')).toBe('[https://a.example/b\\_c](https://a.example/)')
})

test('a table is one row a line', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |')
})

test('a table has no column that nobody has anything for', () => {
  const rows = [
    ['1', '', ''],
    ['2', '', '3'],
  ]
  expect(table(['a', 'b', 'c'], rows)).toBe('| a | c |\n| --- | --- |\n| 1 |  |\n| 2 | 3 |')
  expect(table(['a', 'b'], [])).toBe('| a | b |\n| --- | --- |')
})

test('facts begin one below the other, the first as well, which is the head', () => {
  const facts = factTable([
    ['Tag', 'v1'],
    ['Size', '1 MB'],
  ])
  expect(facts).toBe('| Tag | v1 |\n| :--- | :--- |\n| Size | 1 MB |')
})

test.each([
  ['javascript:alert(1)', 'click \\@\u200Bme'],
  ['data:text/html,<script>', 'click \\@\u200Bme'],
  ['https://a.example/b c)(d|"e"><f\\g', '[click \\@\u200Bme](https://a.example/b%20c%29%28d%7C%22e%22%3E%3Cf%5Cg)'],
  ['https://a.example/é', '[click \\@\u200Bme](https://a.example/%C3%A9)'],
])('a link leads to a page and ends where it ends: %j', (url, written) => {
  expect(link('click @me', url)).toBe(written)
})

test('code and blocks of code show what would turn their text round', () => {
  expect(code('v1\u202E2')).toBe('`v1⟨U+202E⟩2`')
  expect(fenced('\u001B[1mbold\u001B[0m\u2066')).toBe('```\nbold⟨U+2066⟩\n```')
})
