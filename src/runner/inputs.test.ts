import { expect, test } from 'vitest'
import { packLines } from '../lib/packed-lines.ts'
import {
  bool,
  duration,
  lines,
  oneOf,
  optional,
  optionalText,
  optionalToken,
  parseInputs,
  path,
  type Reader,
  shaped,
  someOf,
  text,
} from './inputs.ts'

const read = (reader: Reader<unknown>, raw: string) => reader.read(raw)

test.each<[string, Reader<unknown>, string, unknown]>([
  ['text', text, 'eu-west-1', 'eu-west-1'],
  ['optionalText', optionalText, '', undefined],
  ['optionalToken', optionalToken, '', undefined],
  ['optionalToken', optionalToken, 'eyJ0.eyJ_-+/=~', 'eyJ0.eyJ_-+/=~'],
  ['path', path, 'a/../Docker file.ü', 'a/../Docker file.ü'],
  ['path', path, `${'d'.repeat(255)}/${'f'.repeat(255)}`, `${'d'.repeat(255)}/${'f'.repeat(255)}`],
  ['bool', bool, 'true', true],
  ['bool', bool, 'false', false],
  ['duration', duration, '90s', 90_000],
  ['optional duration', optional(duration), '', undefined],
  ['oneOf', oneOf('auto', 'git'), 'git', 'git'],
  ['lines', lines, ' a \n\n b\r\n', ['a', 'b']],
  ['lines', lines, '', []],
  ['packed lines', lines, `${packLines(['a', 'b'])}\nc`, ['a', 'b', 'c']],
])('%s reads %3$j from %2$j', (_name, reader, raw, value) => {
  expect(read(reader, raw)).toEqual({ value })
})

test.each<[string, Reader<unknown>, string, string]>([
  ['text', text, '', 'should be set, but it is empty'],
  ...['two words', 'first\nsecond', '\u202Egnp.v1', 'ghs_ü', 't'.repeat(8193)].map(
    (raw): [string, Reader<unknown>, string, string] => [
      ...(['optionalToken', optionalToken, raw] as const),
      'should be one token, of at most 8192 characters of ASCII and no blanks, but it is not',
    ],
  ),
  ['path', path, '', 'should be a path, of at most 4095 bytes and 255 in each name, but it is empty'],
  ...[`a/${'ü'.repeat(128)}/b`, 'a/'.repeat(2048)].map((raw): [string, Reader<unknown>, string, string] => [
    ...(['path', path, raw] as const),
    `should be a path, of at most 4095 bytes and 255 in each name, but it holds "${raw.slice(0, 200)}"`,
  ]),
  ['bool', bool, 'True', 'should be `true` or `false`, but it holds "True"'],
  ['bool', bool, 'constructor', 'should be `true` or `false`, but it holds "constructor"'],
  ['bool', bool, 'yes', 'should be `true` or `false`, but it holds "yes"'],
  ['duration', duration, '90', 'should be a duration such as `90s`, `10m` or `1h30m`, but it holds "90"'],
  ['oneOf', oneOf('auto', 'git'), 'GIT', 'should be one of `auto`, `git`, but it holds "GIT"'],
  ['lines', lines, 'a\ngz:b', 'has a line that begins with `gz:` and is not whole'],
  ['someOf', someOf(lines), '', 'should hold at least one line, but it is empty'],
])('%s refuses %2$j', (_name, reader, raw, mistake) => {
  expect(read(reader, raw)).toEqual({ mistakes: [mistake] })
})

const even = shaped('an even number', (raw) => (Number(raw) % 2 === 0 ? Number(raw) : undefined))

test('tells every mistake of every input at once', () => {
  const schema = { region: text, push: bool, numbers: someOf({ read: lines.read }), token: optionalToken, even }
  const raw: Record<string, string> = { push: '1', even: '3' }
  expect(parseInputs(schema, (name) => raw[name] ?? '')).toEqual({
    mistakes: [
      'region: should be set, but it is empty',
      'push: should be `true` or `false`, but it holds "1"',
      'numbers: should hold at least one line, but it is empty',
      'even: should be an even number, but it holds "3"',
    ],
  })
})

test('returns all values under their names', () => {
  expect(parseInputs({ region: text, push: bool }, (name) => ({ region: 'r', push: 'true' })[name] ?? '')).toEqual({
    input: { region: 'r', push: true },
  })
})
