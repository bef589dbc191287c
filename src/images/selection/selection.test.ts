import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { formatImageJson } from '../../lib/image-reference.ts'
import { formatMatrix, formatSelection, parseSelection } from './selection.ts'
import { rowOf } from './selection-row.ts'

const row = rowOf({
  service: {
    name: 'cart',
    repository: 'shop/cart',
    context: 'services/cart',
    file: 'docker/cart.Dockerfile',
    target: 'run',
    buildArguments: [
      { name: 'A', value: '1' },
      { name: 'B', value: '' },
    ],
    buildContexts: [{ name: 'lib', value: 'packages/lib' }],
    platforms: ['linux/amd64', 'linux/arm64'],
    paths: ['services/cart', 'lib'],
  },
  tag: 'src-0123456789abcdef',
  bases: [{ reference: 'node:24', resolved: 'sha256:1' }],
})
const image = { name: 'ad', repository: 'shop/ad', tag: 'src-fedcba9876543210', digest: `sha256:${'a'.repeat(64)}` }

test('a row holds texts alone, one item a line', () => {
  expect(row).toEqual({
    name: 'cart',
    repository: 'shop/cart',
    context: 'services/cart',
    file: 'docker/cart.Dockerfile',
    target: 'run',
    'build-args': 'A=1\nB=',
    'build-contexts': 'lib=packages/lib',
    platforms: 'linux/amd64\nlinux/arm64',
    paths: 'services/cart\nlib',
    tag: 'src-0123456789abcdef',
    'base-images': 'node:24=sha256:1',
  })
})

test.each([
  { what: 'the short line', text: formatSelection({ rows: [row], images: [image] }) },
  { what: 'matrix and images', text: `${formatMatrix([row])}\n\n${formatImageJson(image)}\n` },
  { what: 'the matrix with blanks', text: `${JSON.stringify({ include: [row] })}  \n ${formatImageJson(image)}` },
])('reads $what', ({ text }) => {
  expect(parseSelection(text)).toEqual({ rows: [row], images: [image] })
})

test('reads an empty selection', () => {
  expect(parseSelection(formatSelection({ rows: [], images: [] }))).toEqual({ rows: [], images: [] })
})

test('a thousand services stay below the 128 KiB of an environment variable', () => {
  const rows = Array.from({ length: 256 }, (_, index) => ({ ...row, name: `service-${index}`, tag: tagOf(index) }))
  const images = Array.from({ length: 1000 }, (_, index) => ({
    ...image,
    name: `service-${index}`,
    digest: digestOf(index),
  }))
  const text = formatSelection({ rows, images })
  expect(text.length).toBeLessThan(128 * 1024)
  expect(parseSelection(text)).toEqual({ rows, images })
})

const hexOf = (index: number, length: number): string =>
  Array.from({ length }, (_, at) => ((index * 7919 + at * at * 104_729 + at) % 16).toString(16)).join('')
const tagOf = (index: number): string => `src-${hexOf(index, 16)}`
const digestOf = (index: number): string => `sha256:${hexOf(index, 64)}`

test.each([
  { text: 'text', says: 'neither a matrix nor an image' },
  { text: '{"include":{}}', says: 'without a list' },
  { text: '{"include":[{"name":"cart"}]}', says: 'row 1 is not of select-services' },
  { text: `{"include":[${JSON.stringify({ ...row, tag: 5 })}]}`, says: 'row 1' },
  { text: '{"name":"cart","repository":"shop/cart"}', says: 'neither "tag" nor "digest"' },
  { text: 'gz:%%%', says: 'is not whole' },
  { text: formatSelection({ rows: [row], images: [] }).slice(0, -8), says: 'is not whole' },
  { text: `gz:${gzipSync('text').toString('base64')}`, says: 'neither a matrix nor an image' },
])('refuses $text', ({ text, says }) => {
  expect(parseSelection(text)).toContain(says)
})
