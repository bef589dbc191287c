import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.each([
  ['tabs\tand\r\nlines stay', 'tabs\tand\r\nlines stay'],
  ['so do é, 漢字, 👩‍👩‍👧 and שלום', 'so do é, 漢字, 👩‍👩‍👧 and שלום'],
  ['\u001B[1;31mred\u001B[0m', 'red'],
  ['user\u202Enimda', 'user⟨U+202E⟩nimda'],
  ['\u0000\u0007\u007F\u0085\u2028\u200F', '⟨U+0000⟩⟨U+0007⟩⟨U+007F⟩⟨U+0085⟩⟨U+2028⟩⟨U+200F⟩'],
  ['\u{E0041}', '⟨U+E0041⟩'],
])('%j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})
