import { expect, test } from 'vitest'
import { parseKeyValues, parsePaths } from './file-commands.ts'

test.each([
  ['', []],
  ['\n\n', []],
  ['a=b', [['a', 'b']]],
  ['a=b\n', [['a', 'b']]],
  ['a=\n', [['a', '']]],
  ['a=b\r\n', [['a', 'b\r']]],
  [
    'a=b\n\nc=d=e\n',
    [
      ['a', 'b'],
      ['c', 'd=e'],
    ],
  ],
  ['a=b<<c\n', [['a', 'b<<c']]],
  ['a<<b=c\nx\nb=c\n', [['a', 'x']]],
  ['a<<END\nEND\n', [['a', '']]],
  ['a<<END\n\nEND', [['a', '']]],
  [
    'a<<END\nx\n\ny=z\n END\nEND\nb=c',
    [
      ['a', 'x\n\ny=z\n END'],
      ['b', 'c'],
    ],
  ],
  ['a<<END\r\nx\r\nEND\r\n', [['a', 'x\r']]],
  [
    'a=1\na=2\n',
    [
      ['a', '1'],
      ['a', '2'],
    ],
  ],
])('%j holds its entries', (text, entries) => {
  expect(parseKeyValues(text)).toEqual(entries)
})

test.each([
  ['a\n', "Invalid format 'a'"],
  [' \n', "Invalid format ' '"],
  ['=b\n', 'Name must not be empty'],
  ['<<END\nx\nEND\n', 'Name must not be empty'],
  ['a<<\nx\n\n', 'delimiter must not be empty'],
  ['a<<END', "Matching delimiter not found 'END'"],
  ['a<<END\nx\n', "Matching delimiter not found 'END'"],
  ['a<<END\nx\nEND \n', "Matching delimiter not found 'END'"],
  ['a<<END\nx', 'EOF marker missing new line'],
])('%j is malformed', (text, message) => {
  expect(() => parseKeyValues(text)).toThrow(message)
})

test('paths are lines, whatever ends them', () => {
  expect(parsePaths('/a\n\n/b\r\n/c')).toEqual(['/a', '/b', '/c'])
})
