import { describe, expect, test } from 'vitest'
import { digest1, digest2, ecr, imageJson, wanted } from '../../../tests/support/plan-text.ts'
import { parseImagePath } from '../places/image-path.ts'
import type { ImagePath } from '../places/place.ts'
import { planEdits } from './plan-edits.ts'
import { takeOver } from './take-over.ts'

type Files = Record<string, string>

const path = (line: string): ImagePath => {
  const parsed = parseImagePath(line)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

const read = (files: Files) => Object.entries(files).map(([name, text]) => ({ path: name, bytes: Buffer.from(text) }))

/** What stands in the targets when the sources' images were taken over, or why they were not. */
const promote = (sources: Files, targets: Files, options: { images?: string[]; paths?: string[] } = {}) => {
  const taken = takeOver({
    wanted: (options.images ?? []).map(wanted),
    sources: read(sources),
    targets: read(targets),
    paths: (options.paths ?? []).map(path),
  })
  if ('refusals' in taken) return taken
  const plan = planEdits(read(targets), taken.wanted)
  if ('refusals' in plan) return plan
  const files = { ...targets, ...Object.fromEntries(plan.files.map((file) => [file.path, file.bytes.toString()])) }
  return { files, ...(taken.absent.length > 0 ? { absent: taken.absent } : {}) }
}

const overlay = (...entries: string[]): string => `images:\n${entries.map((entry) => `- {${entry}}\n`).join('')}`

describe('the tags and digests of other files', () => {
  test.each<[string, Files, Files, { images?: string[]; paths?: string[] }, Files]>([
    [
      'every image that both have; the repository stays the target’s own',
      { 'demo/kustomization.yaml': overlay(`name: quote, newName: demo/quote, newTag: v2`, 'name: cart, newTag: v5') },
      {
        'prod/kustomization.yaml': overlay(`name: quote, newName: ${ecr}/quote, newTag: v1`, 'name: cart, newTag: v4'),
      },
      {},
      {
        'prod/kustomization.yaml': overlay(`name: quote, newName: ${ecr}/quote, newTag: v2`, 'name: cart, newTag: v5'),
      },
    ],
    [
      'digests, too',
      { 'demo/values.yaml': `image: {repository: shop/quote, tag: v2, digest: "${digest2}"}\n` },
      { 'prod/values.yaml': `image: {repository: shop/quote, tag: v1, digest: "${digest1}"}\n` },
      {},
      { 'prod/values.yaml': `image: {repository: shop/quote, tag: v2, digest: "${digest2}"}\n` },
    ],
    [
      'from one format into another',
      { 'demo/kustomization.yaml': overlay('name: quote, newTag: v2') },
      { 'prod/values.yaml': 'image: r.example/shop/quote:v1\n' },
      {},
      { 'prod/values.yaml': 'image: r.example/shop/quote:v2\n' },
    ],
    [
      'only the images that lines name',
      { 'demo/kustomization.yaml': overlay('name: quote, newTag: v2', 'name: cart, newTag: v5') },
      { 'prod/kustomization.yaml': overlay('name: quote, newTag: v1', 'name: cart, newTag: v4') },
      { images: ['cart'] },
      { 'prod/kustomization.yaml': overlay('name: quote, newTag: v1', 'name: cart, newTag: v5') },
    ],
    [
      'a line with a tag holds over them, and the others are taken',
      { 'demo/kustomization.yaml': overlay('name: quote, newTag: v2', 'name: cart, newTag: v5') },
      { 'prod/kustomization.yaml': overlay('name: quote, newTag: v1', 'name: cart, newTag: v4') },
      { images: ['quote=v3'] },
      { 'prod/kustomization.yaml': overlay('name: quote, newTag: v3', 'name: cart, newTag: v5') },
    ],
    [
      'an image that two names of the sources mean is one',
      {
        'demo/kustomization.yaml': overlay('name: quote, newName: r.example/shop/quote, newTag: v2'),
        'demo/job.yaml': 'image: r.example/shop/quote:v2\n',
      },
      { 'prod/values.yaml': 'image: r.example/shop/quote:v1\n' },
      {},
      { 'prod/values.yaml': 'image: r.example/shop/quote:v2\n' },
    ],
    [
      'by chosen paths in both',
      { 'demo/values.yaml': 'global: {images: {quote: {tag: v2}}}\n' },
      { 'prod/values.yaml': 'global: {images: {quote: {tag: v1}}}\n' },
      { paths: ['quote=*/values.yaml#global.images.quote.tag'] },
      { 'prod/values.yaml': 'global: {images: {quote: {tag: v2}}}\n' },
    ],
    [
      'by a chosen path in the sources alone',
      { 'demo/values.yaml': 'quoteVersion: v2\n' },
      { 'prod/kustomization.yaml': overlay('name: quote, newTag: v1') },
      { paths: ['quote=demo/values.yaml#quoteVersion'] },
      { 'prod/kustomization.yaml': overlay('name: quote, newTag: v2') },
    ],
    [
      'what a template fills in, and what pins nothing, says nothing',
      { 'demo/values.yaml': 'a: {image: "quote:{{ .tag }}"}\nb: {image: quote}\nc: {image: "quote:v2"}\n' },
      { 'prod/values.yaml': 'image: quote:v1\n' },
      {},
      { 'prod/values.yaml': 'image: quote:v2\n' },
    ],
  ])('%s', (_case, sources, targets, options, files) => {
    expect(promote(sources, targets, options)).toEqual({ files })
  })

  test('what the targets do not have is left, and told', () => {
    const demo = { 'demo/kustomization.yaml': overlay('name: quote, newTag: v2', 'name: cart, newTag: v5') }
    expect(promote(demo, { 'prod/values.yaml': 'image: quote:v1\n' })).toEqual({
      files: { 'prod/values.yaml': 'image: quote:v2\n' },
      absent: ['cart'],
    })
  })

  test('an image-json beside them holds for its repository', () => {
    const demo = { 'demo/values.yaml': 'a: {image: "shop/quote:v8"}\nb: {image: "shop/cart:v5"}\n' }
    const prod = { 'prod/values.yaml': 'a: {image: "shop/quote:v1"}\nb: {image: "shop/cart:v4"}\n' }
    expect(promote(demo, prod, { images: [imageJson] })).toEqual({
      files: { 'prod/values.yaml': 'a: {image: "shop/quote:v2"}\nb: {image: "shop/cart:v5"}\n' },
    })
  })

  test.each<[string, Files, Files, { images?: string[] }, string]>([
    [
      'one name with two tags',
      { 'demo/a.yaml': 'image: quote:v2\n', 'demo/b.yaml': '\nimage: quote:v3\n' },
      { 'prod/a.yaml': 'image: quote:v1\n' },
      {},
      'from: quote is several images: v2 (demo/a.yaml:1), v3 (demo/b.yaml:2): let `from` cover the files that agree, or give `quote=tag@digest`',
    ],
    [
      'a tag here and a digest there, and nobody says that they are one image',
      { 'demo/a.yaml': `a: {image: "quote:v2"}\nb: {image: "quote@${digest2}"}\n` },
      { 'prod/a.yaml': 'image: quote:v1\n' },
      {},
      'from: quote is several images: v2 (demo/a.yaml:1), @sha256:222222222222 (demo/a.yaml:2): let `from` cover the files that agree, or give `quote=tag@digest`',
    ],
    [
      'a name that they do not have',
      { 'demo/a.yaml': 'image: quote:v2\n' },
      { 'prod/a.yaml': 'image: quote:v1\n' },
      { images: ['qoute'] },
      'qoute: no image of that name with a tag or a digest in what `from` covers; near it: quote. Correct the name, or `from`',
    ],
    [
      'nothing that the targets have',
      { 'demo/a.yaml': 'image: quote:v2\n' },
      { 'prod/a.yaml': 'image: cart:v1\n' },
      {},
      'from: names quote, and the files that manifests-files covers none of them',
    ],
    [
      'nothing at all',
      { 'demo/a.yaml': 'a: 1\n' },
      { 'prod/a.yaml': 'image: cart:v1\n' },
      {},
      'from: no image with a tag or a digest in the files that it covers',
    ],
    [
      'a digest in the targets and none in the sources',
      { 'demo/a.yaml': 'image: quote:v2\n' },
      { 'prod/a.yaml': `image: quote@${digest1}\n` },
      {},
      `prod/a.yaml:1: pins a digest, and quote was given with none: the old digest would still be what runs; give \`quote=tag@digest\`
  1 | image: quote@${digest1}
    |        ^`,
    ],
    [
      'no YAML',
      { 'demo/a.yaml': 'image: [quote:v2\n' },
      { 'prod/a.yaml': 'image: quote:v1\n' },
      {},
      `demo/a.yaml:2: is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
  2 | 
    | ^`,
    ],
  ])('are refused: %s', (_case, sources, targets, options, message) => {
    expect(promote(sources, targets, options)).toMatchObject({ refusals: [message] })
  })
})
