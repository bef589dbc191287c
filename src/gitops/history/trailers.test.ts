import { expect, test } from 'vitest'
import { formatFiles, formatNamed, readRecord } from './trailers.ts'

const digest = `sha256:${'d'.repeat(64)}`
const none = { repository: '', commit: '' }

test.each([
  [{ name: 'quote', repository: 'shop/quote', tag: 'v2', digest }, `quote=shop/quote:v2@${digest}`],
  [{ name: 'quote', repository: 'shop/quote', tag: '', digest }, `quote=shop/quote@${digest}`],
  [{ name: 'shop/quote', repository: 'shop/quote', tag: '1.10', digest: '' }, 'shop/quote=shop/quote:1.10'],
])('an image is written as %o and read back', (image, text) => {
  expect(formatNamed(image)).toBe(text)
  expect(readRecord(`Image-Digest: ${text}`).written).toEqual([{ ...image, files: undefined, source: none }])
})

test('a line of endless white space takes no time', () => {
  const line = `Image-Tag: quote=shop/quote:v2${' '.repeat(200_000)}x`
  const startedAt = performance.now()
  expect(readRecord(`${line}\n${line}`).written).toEqual([])
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})

test('paths keep their white space and other letters', () => {
  const paths = ['apps/a b.yaml', 'é/100%.yaml', 'apps/a b.yaml']
  const text = `Image-Tag: quote=shop/quote:v2\nImage-Files: ${formatFiles('quote', paths)}`
  expect(readRecord(text).written[0]?.files).toEqual(['apps/a b.yaml', 'é/100%.yaml'])
})

test('each image has the source of its own block, and a blank line ends it', () => {
  const block = (commit: string, image: string) =>
    `Source-Repository: shop/source\nSource-Commit: ${commit}\nImage-Tag: ${image}`
  const message = `Deploy (#12)\n\n* one\n\n${block('c1', 'a=shop/a:v1')}\n\n* two\n\n${block('c2', 'b=shop/b:v2')}\n\nImage-Tag: c=shop/c:v3`
  expect(readRecord(message).written.map(({ name, source }) => [name, source.commit])).toEqual([
    ['a', 'c1'],
    ['b', 'c2'],
    ['c', ''],
  ])
})

test.each([
  [
    'Revert "Deploy"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.',
    ['0123456789abcdef0123456789abcdef01234567'],
  ],
  ['x\n\nThis reverts commit 0123456, reversing\nchanges made to 89abcde.', ['0123456']],
  ['x\n\nThis reverts commit abc.', []],
  ['x\n\nNo, this reverts commit 0123456.', []],
  ['Reapply "Deploy"\r\n\r\nThis reverts commit 0123456.\r\n', ['0123456']],
])('%j reverts %j', (message, reverts) => {
  expect(readRecord(message).reverts).toEqual(reverts)
})

test.each([
  ['Revert "Deploy" (#13)\n\nReverts shop/manifests#12', [12]],
  ['x\n\nReverts shop/manifests#12\r\nReverts shop/manifests#9', [12, 9]],
  ['x\n\nReverts: shop/manifests#12\n* Reverts shop/manifests#12\nReverts #12 and more', []],
])('%j reverts the pull requests %j', (message, pulls) => {
  expect(readRecord(message).revertedPulls).toEqual(pulls)
})

test.each([
  'Image-Tag: quote',
  'Image-Tag: quote=',
  'Image-Tag: =a:b',
  'Image-Tag: quote=shop/quote',
  'Image-Digest: q=a@sha256:1',
  '',
])('%j says nothing', (message) => {
  expect(readRecord(message)).toEqual({ written: [], held: [], reverts: [], revertedPulls: [] })
})
