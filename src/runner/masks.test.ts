import fc from 'fast-check'
import { expect, test } from 'vitest'
import { code, link, literal, prose } from '../lib/markdown.ts'
import { createFence } from './fence.ts'
import { createMasks } from './masks.ts'

const secrets = [
  'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  '#1@me!$a&b<c>d*e|f~g`h\\i[j](k){l}_m',
  'first line\nsecond_line\n',
  'plain-0.9+/=',
  '__proto__',
  '(a+)+$.^[b',
  'ends in a mark\\<&',
  'gnp.\u202E\u001B[2J_of_it',
  'p4ss&amp;w0rd',
  'a\\b\\c\\d',
  '\\\\*\\<\\',
  'two\\*lines\r\n#1 of\\_it',
]

test.each(secrets)('%j is hidden in a text, and wherever Markdown is made of it', (secret) => {
  const { mask, hide } = createMasks(createFence(() => undefined))
  mask(secret)
  const said = `user:${secret}@host and ${secret}x`
  const texts = [said, literal(said), code(secret), prose(`it says ${secret}`), link(said, 'https://a.example/')]
  const core = secret
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => [line, literal(line), literal(`x${line}`)])
  for (const shown of texts.map(hide)) {
    expect(shown).toContain('***')
    expect(core.filter((line) => shown.includes(line))).toEqual([])
  }
  expect(hide('what is no secret_of_it')).toBe('what is no secret_of_it')
})

test('a secret larger than any regular expression may be is hidden all the same', () => {
  const secret = `${'['.repeat(20_000)}${'{a,'.repeat(10_000)}${'\\'.repeat(10_000)}`
  const { mask, hide } = createMasks(createFence(() => undefined))
  mask(secret)
  for (const shown of [secret, literal(secret), encodeURIComponent(secret)]) {
    expect(hide(`it is ${shown}, and no more`)).toMatch(/^it is \\?\*\*\*\\*, and no more$/)
  }
})

test('secrets that overlap leave nothing of either, and each of several is hidden', () => {
  const { mask, hide } = createMasks(createFence(() => undefined))
  for (const secret of ['first-second', 'second-third']) mask(secret)
  expect(hide('of first-second-third, first-second and second-third')).toBe('of ***, *** and ***')
})

test('what shows as nothing, or as a few characters, stars out no other text', () => {
  const { mask, hide } = createMasks(createFence(() => undefined))
  for (const secret of ['\u001B[0;1m', '\u001B[31mabc', '\\\\\\\\ab']) mask(secret)
  expect(hide('abcdef, ab and \u001B[31mabc')).toBe('abcdef, ab and ***')
})

const secretText = fc
  .string({ unit: 'grapheme-ascii', minLength: 5, maxLength: 40 })
  .filter((secret) => secret.trim().length >= 5 && !/http|`/.test(secret))

test('property: whatever a secret is made of, it is hidden wherever Markdown is made of it, and nothing else is', () => {
  fc.assert(
    fc.property(
      secretText,
      fc.constantFrom(literal, code, prose, (text: string) => text),
      (secret, dress) => {
        const { mask, hide } = createMasks(createFence(() => undefined))
        mask(secret)
        const shown = hide(`${literal('«before»')} ${dress(`«${secret}»`)} ${literal('«behind»')}`)
        expect(shown).toMatch(/^«before» (?:<code>)?`*«\*\*\*»`*(?:<\/code>)? «behind»$/)
        expect(hide(dress('«»'))).toBe(dress('«»'))
      },
    ),
  )
})
