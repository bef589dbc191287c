import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Spot } from './place.ts'
import { renderScalar } from './scalar.ts'

const plain: Spot = { start: 0, end: 2, value: 'v1', style: 'plain' }

/** Every text of up to four characters from those that make numbers, dates and words, and some longer ones. */
const tags = (): string[] => {
  const characters = ['0', '1', '7', '9', '_', '.', '-', 'e', 'x', 'o', 'b', 'f', 'n', 'y']
  const ofLength = (length: number): string[] =>
    length === 0 ? [''] : ofLength(length - 1).flatMap((text) => characters.map((character) => text + character))
  const words = [
    'no',
    'off',
    'on',
    'yes',
    'Yes',
    'NO',
    'True',
    'false',
    'null',
    'Null',
    '12e03',
    '0o17',
    '2026-11-22',
    '1.5e3',
  ]
  return [...[1, 2, 3, 4].flatMap(ofLength), ...words].filter((text) => /^[0-9A-Za-z_]/.test(text))
}

test('whatever is written reads back as the same text, in YAML 1.1 and in YAML 1.2', () => {
  const wrong = tags().filter((tag) => {
    const scalar = renderScalar(plain, 'v1', tag)
    return (['1.1', '1.2'] as const).some((version) => parse(`tag: ${scalar}`, { version }).tag !== tag)
  })
  expect(wrong).toEqual([])
}, 60_000)

test('most tags need no quotes', () => {
  const texts = ['v1', '1.2.3', 'src-0123456789abcdef', 'main', '2026.11.22', 'a'.repeat(40), '1.0-rc1', '7f3e', '9_a']
  expect(texts.map((text) => renderScalar(plain, 'v1', text))).toEqual(texts)
})

test.each<[string, Partial<Spot>, string, string | undefined]>([
  ['single quotes stay', { style: 'single' }, "'v1'", "'1.10'"],
  ['double quotes stay', { style: 'double' }, '"v1"', '"1.10"'],
  ['a block keeps its indicator', { style: 'block', value: 'v1\n' }, '|\n  v1\n', '|\n  1.10\n'],
  [
    'what is escaped where it would change is not written',
    { style: 'double', value: 'a/b:v1' },
    '"a\\/b:v1"',
    undefined,
  ],
  ['a value over several lines is not written', { value: 'v1 x' }, 'v1\n  x', undefined],
  ['a folded value is not found', { style: 'block', value: 'v1 x' }, '>-\n  v1\n  x\n', undefined],
])('%s', (_case, spot, source, expected) => {
  expect(renderScalar({ ...plain, ...spot }, source, '1.10')).toBe(expected)
})

test('what no reference holds is not written', () => {
  expect(renderScalar(plain, 'v1', 'a"b')).toBeUndefined()
})
