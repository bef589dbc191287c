import { expect, test } from 'vitest'
import { digest1, digest2, type EditRow, ecr, editText, imageJson } from '../../../tests/support/plan-text.ts'

const rows: EditRow[] = [
  [
    'repository and tag',
    imageJson,
    `image:\n  repository: ${ecr}/shop/quote\n  tag: v1\n  pullPolicy: IfNotPresent\n`,
    `image:\n  repository: ${ecr}/shop/quote\n  tag: v2\n  pullPolicy: IfNotPresent\n`,
  ],
  [
    'digest beside an empty tag',
    imageJson,
    `image:\n  repository: shop/quote\n  tag: ""\n  digest: ${digest1}\n`,
    `image:\n  repository: shop/quote\n  tag: ""\n  digest: ${digest2}\n`,
  ],
  [
    'an empty digest stays empty',
    imageJson,
    'image:\n  repository: shop/quote\n  tag: v1\n  digest: ""\n',
    'image:\n  repository: shop/quote\n  tag: v2\n  digest: ""\n',
  ],
  [
    'an open tag is filled in',
    imageJson,
    'image: {repository: shop/quote, tag: ""}\n',
    'image: {repository: shop/quote, tag: "v2"}\n',
  ],
  [
    'a tag that holds the digest',
    imageJson,
    `image:\n  repository: shop/quote\n  tag: v1@${digest1}\n`,
    `image:\n  repository: shop/quote\n  tag: v2@${digest2}\n`,
  ],
  [
    'registry, repository and tag',
    imageJson,
    `image:\n  registry: ${ecr}\n  repository: shop/quote\n  tag: v1\n`,
    `image:\n  registry: ${ecr}\n  repository: shop/quote\n  tag: v2\n`,
  ],
  [
    'deep in a chart of charts',
    'quote=v2',
    'quote:\n  server:\n    image: { repository: shop/quote, tag: v1 } # s\nredis:\n  image: { repository: redis, tag: v1 }\n',
    'quote:\n  server:\n    image: { repository: shop/quote, tag: v2 } # s\nredis:\n  image: { repository: redis, tag: v1 }\n',
  ],
  ['one string', imageJson, `image: ${ecr}/shop/quote:v1 # i\n`, `image: ${ecr}/shop/quote:v2 # i\n`],
  ['one string with a digest', imageJson, `image: shop/quote:v1@${digest1}\n`, `image: shop/quote:v2@${digest2}\n`],
  ['one string by digest alone', imageJson, `image: "shop/quote@${digest1}"\n`, `image: "shop/quote@${digest2}"\n`],
  ['a port is no tag', 'quote=v2', 'image: localhost:5000/shop/quote:v1\n', 'image: localhost:5000/shop/quote:v2\n'],
  ['a bare name', imageJson, 'image: quote:v1\n', 'image: quote:v2\n'],
  [
    'another repository of the same last segment is not meant',
    imageJson,
    'a: {image: shop/quote:v1}\nb: {image: bank/quote:v1}\n',
    'a: {image: shop/quote:v2}\nb: {image: bank/quote:v1}\n',
  ],
  [
    'the repository, too',
    'shop/quote=new.example/shop/quote:v2',
    'image:\n  repository: shop/quote\n  tag: v1\n',
    'image:\n  repository: new.example/shop/quote\n  tag: v2\n',
  ],
  [
    'a map that an alias uses again is one image',
    'quote=v2',
    'image: &image\n  repository: shop/quote\n  tag: v1\njob:\n  image: *image\n',
    'image: &image\n  repository: shop/quote\n  tag: v2\njob:\n  image: *image\n',
  ],
  [
    'a repository that a merge brings in',
    'quote=v2',
    'base: &base\n  repository: shop/quote\nimage:\n  <<: *base\n  tag: v1\n',
    'base: &base\n  repository: shop/quote\nimage:\n  <<: *base\n  tag: v2\n',
  ],
  [
    'what a template fills in stays beside what is ours',
    'quote=v2',
    'image: shop/quote:v1\nside:\n  image: "shop/quote:{{ .Values.tag }}"\n  tag: ${TAG}\n',
    'image: shop/quote:v2\nside:\n  image: "shop/quote:{{ .Values.tag }}"\n  tag: ${TAG}\n',
  ],
  [
    'JSON',
    'quote=v2',
    '{"image":{"repository":"shop/quote","tag":"v1"}}\n',
    '{"image":{"repository":"shop/quote","tag":"v2"}}\n',
  ],
  [
    'JSON with escapes: they stay',
    'quote=v2.1',
    '{"a": {"image": "shop\\/quote:v2"}, "b": {"image": "\\u0073hop/quote:v1"}}\n',
    '{"a": {"image": "shop\\/quote:v2.1"}, "b": {"image": "\\u0073hop/quote:v2.1"}}\n',
  ],
  [
    'a list of maps',
    'quote=v2',
    'services:\n  - name: a\n    image: {repository: shop/quote, tag: v1}\n  - name: b\n    image: {repository: shop/cart, tag: v1}\n',
    'services:\n  - name: a\n    image: {repository: shop/quote, tag: v2}\n  - name: b\n    image: {repository: shop/cart, tag: v1}\n',
  ],
  [
    '%YAML 1.1',
    'quote=2.10',
    '%YAML 1.1\n---\nimage: {repository: quote, tag: v1}\n',
    '%YAML 1.1\n---\nimage: {repository: quote, tag: "2.10"}\n',
  ],
  [
    'an image and its tag side by side',
    'quote=v2\ncart=v3',
    'image: shop/quote\nimageTag: v1\ncart:\n  image: r.example/shop/cart\n  tag: v1\n',
    'image: shop/quote\nimageTag: v2\ncart:\n  image: r.example/shop/cart\n  tag: v3\n',
  ],
  [
    'imageRepository and imageTag; imageName and imageTag',
    'quote=v2',
    'a: {imageRepository: shop/quote, imageTag: v1}\nb: {imageName: shop/quote, imageTag: v1}\n',
    'a: {imageRepository: shop/quote, imageTag: v2}\nb: {imageName: shop/quote, imageTag: v2}\n',
  ],
  [
    'a name and a tag below a key that says image',
    'quote=v2',
    'image: {name: shop/quote, tag: v1}\nsidecarImage: {name: shop/quote, tag: v1}\njob: {name: quote, tag: v1}\n',
    'image: {name: shop/quote, tag: v2}\nsidecarImage: {name: shop/quote, tag: v2}\njob: {name: quote, tag: v1}\n',
  ],
  [
    'a chart’s dependencies are no images',
    'quote=v2',
    'dependencies:\n- name: quote\n  version: v1\n  repository: oci://r.example/charts\nimage: quote:v1\n',
    'dependencies:\n- name: quote\n  version: v1\n  repository: oci://r.example/charts\nimage: quote:v2\n',
  ],
  [
    'a chart’s own version is no image',
    'quote=v2',
    'version: v1\ntag: v1\nname: quote\nimage: quote:v1\n',
    'version: v1\ntag: v1\nname: quote\nimage: quote:v2\n',
  ],
]

test.each(rows)('%s', (_case, lines, before, after) => {
  expect(editText('values.yaml', before, lines)).toBe(after)
  // A second run has nothing to do, whatever the first one wrote.
  expect(editText('values.yaml', after, lines)).toBe(after)
})
