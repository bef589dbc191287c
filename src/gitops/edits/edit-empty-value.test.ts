import { expect, test } from 'vitest'
import { type EditRow, editText } from '../../../tests/support/plan-text.ts'

const rows: EditRow[] = [
  ['an empty tag', 'quote=v2', 'images:\n- name: quote\n  newTag: ""\n', 'images:\n- name: quote\n  newTag: "v2"\n'],
  ['no value at all', 'quote=v2', 'images:\n- name: quote\n  newTag:\n', 'images:\n- name: quote\n  newTag: v2\n'],
  [
    'no value, a comment',
    'quote=v2',
    'images:\n- name: quote\n  newTag: # later\n',
    'images:\n- name: quote\n  newTag: v2 # later\n',
  ],
  [
    'no value, a comment on the next line',
    'quote=v2',
    'images:\n- newTag:\n  # later\n  name: quote\n',
    'images:\n- newTag: v2\n  # later\n  name: quote\n',
  ],
  ['no value in a flow map', 'quote=v2', 'images: [{name: quote, newTag: }]', 'images: [{name: quote, newTag: v2}]'],
  ['no value and no space', 'quote=v2', 'images: [{newTag:, name: quote}]', 'images: [{newTag: v2, name: quote}]'],
  ['no value at the end', 'quote=v2', 'images:\n- name: quote\n  newTag:', 'images:\n- name: quote\n  newTag: v2'],
  [
    'no value, CRLF',
    'quote=v2',
    'images:\r\n- name: quote\r\n  newTag:\r\n',
    'images:\r\n- name: quote\r\n  newTag: v2\r\n',
  ],
  [
    'no value, a tag',
    'quote=v2',
    'images:\n- name: quote\n  newTag: !!str\n',
    'images:\n- name: quote\n  newTag: !!str v2\n',
  ],
  [
    'no value, an anchor',
    'quote=v2',
    'images:\n- name: quote\n  newTag: &a # c\n',
    'images:\n- name: quote\n  newTag: &a v2 # c\n',
  ],
  ['null', 'quote=v2', 'images:\n- name: quote\n  newTag: ~\n', 'images:\n- name: quote\n  newTag: v2\n'],
]

test.each(rows)('%s', (_case, lines, before, after) => {
  expect(editText('kustomization.yaml', before, lines)).toBe(after)
})
