import { expect, test } from 'vitest'
import { digest1, digest2, imageJson, refusalsOf } from '../../../tests/support/plan-text.ts'

test.each<[string, string, string, string]>([
  [
    'a mistake in values that hold a template in quotes or name one in a comment',
    'quote=v2',
    '# filled in by {{ .Release }}\nname: "{{ .Release.Name }}"\nimage: shop/quote:v1\nimage: shop/quote:v1\n',
    `v.yaml:4: is not valid YAML: Map keys must be unique
  4 | image: shop/quote:v1
    | ^`,
  ],
  [
    'an alias',
    'quote=v2',
    'x: &tag v1\nimage:\n  repository: quote\n  tag: *tag # t\n',
    `v.yaml:4: the tag is the alias *tag: writing through it would change every place that uses the anchor; write the value out here
  4 |   tag: *tag # t
    |        ^`,
  ],
  [
    'an anchor that others use',
    'quote=v2',
    'image:\n  repository: quote\n  tag: &tag v1\nother: *tag\nmore: [*tag]\n',
    `v.yaml:3: the tag is anchored as &tag and used again as *tag on line 4, 5: a new value would change that, too
  3 |   tag: &tag v1
    |             ^`,
  ],
  [
    'an alias for the whole reference',
    'quote=v2',
    'x: &image quote:v1\nimage: *image\n',
    `v.yaml:2: the image is the alias *image: writing through it would change every place that uses the anchor; write the value out here
  2 | image: *image
    |        ^`,
  ],
  [
    'a tag that a merge brings in',
    'quote=v2',
    'base: &base {repository: cart, tag: v1}\nimage:\n  <<: *base\n  repository: quote\n',
    `v.yaml:1: the tag comes in by a merge (<<) from here: give the map that uses it a value of its own
  1 | base: &base {repository: cart, tag: v1}
    |                                     ^`,
  ],
  [
    'a tag that is merged into another image',
    'cart=v2',
    'base: &base {repository: cart, tag: v1}\nimage:\n  <<: [*base]\n  repository: quote\n',
    `v.yaml:1: the tag is merged (<<) into another image on line 3: give that one a value of its own
  1 | base: &base {repository: cart, tag: v1}
    |                                     ^`,
  ],
  [
    'a number by its YAML tag',
    'quote=v2',
    'image: {repository: quote, tag: !!int 5}\n',
    `v.yaml:1: the tag has the YAML tag !!int, which a new value would not fit
  1 | image: {repository: quote, tag: !!int 5}
    |                                       ^`,
  ],
  [
    'a digest in the file and none to replace it',
    'quote=v2',
    `image:\n  repository: quote\n  tag: v1\n  digest: ${digest1}\n`,
    `v.yaml:3: pins a digest, and quote was given with none: the old digest would still be what runs; give \`quote=tag@digest\`
  3 |   tag: v1
    |        ^`,
  ],
  [
    'a tag in the file and none to replace it',
    `quote=@${digest2}`,
    'image: quote:v1\n',
    `v.yaml:1: pins a tag, and quote was given with none; give \`quote=tag@digest\`
  1 | image: quote:v1
    |        ^`,
  ],
  [
    'a value over several lines',
    'quote=v2',
    'image:\n  repository: quote\n  tag: >-\n    v1\n    x\n',
    `v.yaml:3: the tag is written in a way that cannot be replaced: put it on one line
  3 |   tag: >-
    |        ^`,
  ],
  [
    'a place that pins nothing',
    'quote=v2',
    'image: shop/quote\n',
    `v.yaml:1: names quote, but pins neither a tag nor a digest: nothing is added here, so write a first one by hand
  1 | image: shop/quote
    |        ^`,
  ],
  [
    'a template',
    'quote=v2',
    'image: "shop/quote:{{ .Values.tag }}"\n',
    `v.yaml:1: names quote, but a template fills it in: edit the values that it is filled from
  1 | image: "shop/quote:{{ .Values.tag }}"
    |        ^`,
  ],
  [
    'a short name for two images',
    'quote=v2',
    'a: {image: shop/quote:v1}\nb: {image: bank/quote:v1}\n',
    'quote: names several images, shop/quote (v.yaml:1) and bank/quote (v.yaml:2): give the whole repository before the "="',
  ],
  [
    'two lines that mean one place',
    'quote=v2\nshop/quote=v3',
    'a: {image: shop/quote:v1}\n',
    `v.yaml:1: is meant by several lines of images: "quote", "shop/quote"
  1 | a: {image: shop/quote:v1}
    |            ^`,
  ],
  [
    'no YAML',
    'quote=v2',
    'image:\n  repository: quote\n bad: indent\n',
    `v.yaml:3: is not valid YAML: All mapping items must start at the same column
  3 |  bad: indent
    | ^`,
  ],
  [
    'a key twice',
    'quote=v2',
    'image: quote:v1\nimage: quote:v0\n',
    `v.yaml:2: is not valid YAML: Map keys must be unique
  2 | image: quote:v0
    | ^`,
  ],
  [
    'a new repository beside a registry',
    'shop/quote=new.example/shop/quote:v2',
    'image:\n  registry: old.example\n  repository: shop/quote\n  tag: v1\n',
    `v.yaml:3: the repository stands beside a \`registry\`: change the two by hand
  3 |   repository: shop/quote
    |               ^`,
  ],
  [
    'a tab under the caret',
    'quote=v2',
    'x: &t v1\nimage: {repository: quote,\ttag: *t }\n',
    `v.yaml:2: the tag is the alias *t: writing through it would change every place that uses the anchor; write the value out here
  2 | image: {repository: quote,\ttag: *t }
    |                           \t     ^`,
  ],
  [
    'a name near it',
    'qoute=v2',
    'a: {image: shop/quote:v1}\n',
    'qoute: no image of that name in the 1 file that manifests-files covers; near it: quote. Correct the name, or manifests-files',
  ],
  [
    'another repository than the image was pushed to',
    imageJson,
    'image: bank/quote:v1\n',
    'quote: no image of that name in the 1 file that manifests-files covers; near it: quote. Correct the name, or manifests-files',
  ],
  [
    'a tag with no name beside it',
    'quote=v2',
    'image:\n  tag: v1 # of quote\n',
    'quote: no image of that name in the 1 file that manifests-files covers; they name no image at all. Correct the name, or manifests-files; if the tag at v.yaml#image.tag is its own, say `quote=v.yaml#image.tag` in image-paths',
  ],
  [
    'a tag over several lines',
    'quote=v2',
    'image:\n  repository: quote\n  tag: v1\n    x\n',
    `v.yaml:3: the tag is written in a way that cannot be replaced: put it on one line
  3 |   tag: v1
    |        ^`,
  ],
  [
    'no image at all',
    'quote=v2',
    'a: quote\n',
    'quote: no image of that name in the 1 file that manifests-files covers; they name no image at all. Correct the name, or manifests-files',
  ],
])('%s', (_case, lines, text, message) => {
  expect(refusalsOf({ 'v.yaml': text }, lines)).toBe(message)
})

test.each<[string, string, string, string]>([
  [
    'an entry that has no newName',
    'quote=shop/quote:v2',
    'images:\n- name: quote\n  newTag: v1\n',
    `kustomization.yaml:3: has no newName to hold shop/quote: add one by hand, nothing is added here
  3 |   newTag: v1
    |           ^`,
  ],
  [
    'an entry that pulls another repository than the image was pushed to',
    imageJson,
    'images:\n- name: quote\n  newName: r.example/bank/quote\n  newTag: v1\n',
    `kustomization.yaml:4: is an entry for bank/quote, and the image was pushed to shop/quote: correct newName, or give \`quote=tag@digest\`
  4 |   newTag: v1
    |           ^`,
  ],
])('%s', (_case, lines, text, message) => {
  expect(refusalsOf({ 'kustomization.yaml': text }, lines)).toBe(message)
})

const application = (helm: string): string =>
  `apiVersion: x\nkind: Application\nspec:\n  source:\n    repoURL: a\n    helm:\n${helm}`

test.each<[string, string, string, string]>([
  [
    'values in a string that is folded',
    'quote=v2',
    application('      values: >\n        image: shop/quote:v1\n'),
    `a.yaml:7: the image stands in a string that is not a literal block: write the string as one (\`|\`), or as valuesObject
  7 |       values: >
    |               ^`,
  ],
  [
    'values in a string in quotes',
    'quote=v2',
    application('      values: "image: shop/quote:v1"\n'),
    `a.yaml:7: the image stands in a string that is not a literal block: write the string as one (\`|\`), or as valuesObject
  7 |       values: "image: shop/quote:v1"
    |               ^`,
  ],
  [
    'values in a block that is an anchor’s',
    'quote=v2',
    `x: &values |\n  image: shop/quote:v1\n${application('      values: *values\n')}`,
    `a.yaml:1: the image stands in a string that is not a literal block: write the string as one (\`|\`), or as valuesObject
  1 | x: &values |
    |            ^`,
  ],
  [
    'an alias within values',
    'quote=v2',
    application('      values: |\n        x: &t v1\n        image: {repository: quote, tag: *t}\n'),
    `a.yaml:9: the tag is the alias *t: writing through it would change every place that uses the anchor; write the value out here
  9 |         image: {repository: quote, tag: *t}
    |                                         ^`,
  ],
  [
    'values that are no YAML',
    'quote=v2',
    application('      values: |\n        image: quote:v1\n         tag: x\n'),
    `a.yaml:8: is not valid YAML: Nested mappings are not allowed in compact mappings (in this string)
  8 |         image: quote:v1
    |                ^`,
  ],
  [
    'a parameter that Helm would take for a number',
    'quote=1234567',
    application(
      '      parameters:\n      - {name: image.repository, value: quote}\n      - {name: image.tag, value: v1}\n',
    ),
    `a.yaml:9: the tag would be 1234567 to Helm, and no text: give the parameter \`forceString: true\` by hand
  9 |       - {name: image.tag, value: v1}
    |                                  ^`,
  ],
  [
    'an item of kustomize.images that has no new name',
    'quote=shop/quote:v2',
    'apiVersion: x\nkind: Application\nspec: {source: {repoURL: a, kustomize: {images: ["quote:v1"]}}}\n',
    `a.yaml:3: has no newName to hold shop/quote: add one by hand, nothing is added here
  3 | spec: {source: {repoURL: a, kustomize: {images: ["quote:v1"]}}}
    |                                                  ^`,
  ],
])('%s', (_case, lines, text, message) => {
  expect(refusalsOf({ 'a.yaml': text }, lines)).toBe(message)
})
