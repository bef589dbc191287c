import { describe, expect, test } from 'vitest'
import { editText } from '../../../tests/support/plan-text.ts'

describe('a tag that YAML could take for something else', () => {
  const tags = [
    '1.10',
    '1234567',
    '0123456',
    '1e3',
    '12e4567',
    '0x1f',
    '0o17',
    '0b11',
    '1_000',
    '2024_01_15',
    '2024-01-15',
  ]
  const words = ['on', 'No', 'y', 'null', 'true', '1.', '5', 'e5']
  test.each([...tags, ...words])('%s gets quotes where there are none', (tag) => {
    expect(editText('kustomization.yaml', 'images:\n- name: quote\n  newTag: v1 # t\n', `quote=${tag}`)).toBe(
      `images:\n- name: quote\n  newTag: "${tag}" # t\n`,
    )
  })
  test.each(['v1', '1.2.3', '1.10-rc1', 'a1e3', 'latest', 'src-0123456789abcdef', '1-2', '7f3e', 'none'])(
    '%s needs none',
    (tag) => {
      expect(editText('kustomization.yaml', 'images: [{name: quote, newTag: x}]\n', `quote=${tag}`)).toBe(
        `images: [{name: quote, newTag: ${tag}}]\n`,
      )
    },
  )
  test.each(['"', "'"])('the quotes that are there stay: %s', (quote) => {
    const before = `images:\n- name: quote\n  newTag: ${quote}v1${quote}\n`
    expect(editText('kustomization.yaml', before, 'quote=1.10')).toBe(before.replace('v1', '1.10'))
  })
})
