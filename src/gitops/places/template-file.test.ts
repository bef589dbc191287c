import { expect, test } from 'vitest'
import { isTemplateFile } from './template-file.ts'

test.each([
  ['a line of its own', '{{- if .x }}\na: 1\n{{- end }}\n', true],
  ['a value without quotes', 'image: quote:{{ .Values.tag }}\n', true],
  ['quotes within quotes', 'image: "{{ .Values.tag | default "latest" }}"\n', true],
  ['a key twice beside a value in quotes', 'name: "{{ .Release.Name }}"\na: 1\na: 2\n', false],
  ['a key twice below a comment', '# {{ .Release }}\na: 1\na: 2\n', false],
  ['a key twice, no template', 'a: 1\na: 2\n', false],
])('%s', (_case, text, is) => {
  expect(isTemplateFile(text)).toBe(is)
})
