import { expect, test } from 'vitest'
import { Failure } from '../lib/failure.ts'
import { failed } from './ending.ts'

const why = (message: string): string | undefined => {
  const { signal } = new AbortController()
  return failed(new Failure('rejected', message), signal).report.sections[0]?.body
}

test('mistakes are a list, one a line, with what they quote as code', () => {
  expect(why('region: is empty\nfile: no Dockerfile at `a/b`')).toBe(
    '- region: is empty\n- file: no Dockerfile at `a/b`',
  )
})

test('a single mistake is no list, and what several are of stands above them', () => {
  expect(why('region: is empty')).toBe('region: is empty')
  expect(why('files, at `main`:\nno file matches a\nno file matches b')).toBe(
    'files, at `main`:\n\n- no file matches a\n- no file matches b',
  )
})

test('an excerpt keeps its columns below its mistake, so that the caret points where it should', () => {
  const excerpt = '  4 |   tag: *t\n    |        ^'
  expect(why(`a.yaml:4: is an alias\n${excerpt}\nb.yaml: is empty`)).toBe(
    `- a.yaml:4: is an alias\n\n\`\`\`\n${excerpt}\n\`\`\`\n\n- b.yaml: is empty`,
  )
})
