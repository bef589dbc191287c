import { expect, test } from 'vitest'
import { readImageEntries } from './image-entries.ts'
import { writeDigests } from './write-digests.ts'

const [a, b] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`)

/** Writes a digest for each entry that has none: the first gets `a`s, the second `b`s. */
const written = (text: string): string => {
  const entries = readImageEntries(text, 'kustomization.yaml').filter(({ digest }) => digest === undefined)
  return writeDigests(text, new Map(entries.map((entry, index) => [entry, [a, b][index] ?? ''])))
}

test.each([
  [
    'a line each, with comments, quotes and odd spaces',
    `# top\nimages:\n- name: ad   # first\n  newTag: "1.0"  # why\n  newName: example.com/ad\n- newTag:   v2\n  name: cart\nnamespace: x\n`,
    `# top\nimages:\n- name: ad   # first\n  newTag: "1.0"  # why\n  digest: ${a}\n  newName: example.com/ad\n- newTag:   v2\n  digest: ${b}\n  name: cart\nnamespace: x\n`,
  ],
  [
    'Windows lines',
    'images:\r\n  - name: ad\r\n    newTag: v1\r\n',
    `images:\r\n  - name: ad\r\n    newTag: v1\r\n    digest: ${a}\r\n`,
  ],
  [
    'no last line end',
    'images:\n  - name: ad\n    newTag: v1',
    `images:\n  - name: ad\n    newTag: v1\n    digest: ${a}`,
  ],
  [
    'braces',
    'images: [{ name: ad, newTag: v1 }, {newTag: "2", name: cart}]\n',
    `images: [{ name: ad, newTag: v1, digest: ${a} }, {newTag: "2", digest: ${b}, name: cart}]\n`,
  ],
  [
    'one that has a digest stays',
    `images:\n  - name: ad\n    newTag: v1\n    digest: ${b}\n  - name: cart\n    newTag: v1\n`,
    `images:\n  - name: ad\n    newTag: v1\n    digest: ${b}\n  - name: cart\n    newTag: v1\n    digest: ${a}\n`,
  ],
])('%s', (_, before, after) => {
  expect(written(before)).toBe(after)
})

test.each([
  ['images: []', 'kustomization.yaml has no images. Name the kustomization.yaml of an overlay.'],
  [
    'images:\n  - newTag: v1\n  - name: cart\n  - name: ad\n    newTag: 1.5\n  - name: quote\n    newTag: v1\n    digest: abc\n',
    [
      'kustomization.yaml: an entry of images has no name. Give it one.',
      'kustomization.yaml: cart has no newTag that is a text, so there is no version to ask for. Add it, in quotes where it is a number.',
      'kustomization.yaml: ad has no newTag that is a text, so there is no version to ask for. Add it, in quotes where it is a number.',
      'kustomization.yaml: quote has the digest abc, which is not sha256: and 64 hex digits. Correct it, or take it away.',
    ].join('\n'),
  ],
])('what cannot be pinned is told, all at once', (text, message) => {
  expect(() => written(text)).toThrow(message)
})

test('what would not read as it was meant is not written', () => {
  const text = 'images:\n  - name: ad\n    newTag:\n      v1\n'
  expect(() => written(text)).toThrow(/Put each key on a line of its own/)
})
