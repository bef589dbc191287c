import { expect, test } from 'vitest'
import { commandNames, parseCommand } from './commands.ts'

const known = new Set([...commandNames, 'token1'])

test.each([
  ['::error::broken', { name: 'error', properties: {}, data: 'broken' }],
  ['   ::error::broken', { name: 'error', properties: {}, data: 'broken' }],
  ['::ERROR::broken', { name: 'error', properties: {}, data: 'broken' }],
  ['::error::', { name: 'error', properties: {}, data: '' }],
  ['::error file=a.ts,line=3::x', { name: 'error', properties: { file: 'a.ts', line: '3' }, data: 'x' }],
  ['::error file=,line=3,col::x', { name: 'error', properties: { line: '3' }, data: 'x' }],
  ['::error title=a=b::x', { name: 'error', properties: { title: 'a=b' }, data: 'x' }],
  ['::error title=a%2Cb%3A%3Ac::x::y', { name: 'error', properties: { title: 'a,b::c' }, data: 'x::y' }],
  ['::error::100%25 a%0Ab%0Dc %250A', { name: 'error', properties: {}, data: '100% a\nb\rc %0A' }],
  ['::token1::', { name: 'token1', properties: {}, data: '' }],
  ['text ##[error]broken', { name: 'error', properties: {}, data: 'broken' }],
  ['##[error file=a;line=3]x%3B%5D', { name: 'error', properties: { file: 'a', line: '3' }, data: 'x;]' }],
  // The current form is tried first; an unknown name in it does not keep the older form from being found.
  ['::other::##[warning]x', { name: 'warning', properties: {}, data: 'x' }],
])('%j is a command', (line, command) => {
  expect(parseCommand(line, known)).toEqual(command)
})

test.each(['', 'error', ':error:', '::error', 'text ::error::x', '::other::x', '::::x', '##[other]x', '##[error x'])(
  '%j is text',
  (line) => expect(parseCommand(line, known)).toBeUndefined(),
)
