import { expect, test } from 'vitest'
import { digest1, digest2, type EditRow, ecr, editText, imageJson } from '../../../tests/support/plan-text.ts'

const application = (source: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: quote}\nspec:\n  source:\n    repoURL: https://git.example/shop/manifests\n    path: charts/quote\n${source}`

const sourceOf = (before: string, after: string): [string, string] => [application(before), application(after)]

const rows: EditRow[] = [
  [
    'kustomize.images that keep the name that they find',
    `quote=v2\ncart=1.10\nprices=v3@${digest2}`,
    ...sourceOf(
      `    kustomize:\n      images:\n      - quote=*:v1 # é\n      - 'cart=*:v1'\n      - shop/prices=*:v1@${digest1}\n`,
      `    kustomize:\n      images:\n      - quote=*:v2 # é\n      - 'cart=*:1.10'\n      - shop/prices=*:v3@${digest2}\n`,
    ),
  ],
  [
    'Helm parameters: repository and tag',
    imageJson,
    ...sourceOf(
      '    helm:\n      parameters:\n        - name: image.repository\n          value: shop/quote\n        - name: image.tag # t\n          value: v1 # v\n          forceString: true\n',
      '    helm:\n      parameters:\n        - name: image.repository\n          value: shop/quote\n        - name: image.tag # t\n          value: v2 # v\n          forceString: true\n',
    ),
  ],
  [
    'Helm parameters: a whole reference, in a chart of charts',
    'quote=v2',
    ...sourceOf(
      '    helm: {parameters: [{name: quote.image, value: "shop/quote:v1"}, {name: cart.image, value: "shop/cart:v1"}]}\n',
      '    helm: {parameters: [{name: quote.image, value: "shop/quote:v2"}, {name: cart.image, value: "shop/cart:v1"}]}\n',
    ),
  ],
  [
    'Helm parameters: each prefix is an image of its own',
    'quote=v2\ncart=v3',
    ...sourceOf(
      '    helm:\n      parameters:\n      - {name: quote.image.repository, value: shop/quote}\n      - {name: cart.image.repository, value: shop/cart}\n      - {name: cart.image.tag, value: v1}\n      - {name: quote.image.tag, value: v1}\n',
      '    helm:\n      parameters:\n      - {name: quote.image.repository, value: shop/quote}\n      - {name: cart.image.repository, value: shop/cart}\n      - {name: cart.image.tag, value: v3}\n      - {name: quote.image.tag, value: v2}\n',
    ),
  ],
  [
    'a number is text to a parameter with forceString',
    'quote=1234567',
    ...sourceOf(
      '    helm:\n      parameters:\n      - {name: image.repository, value: quote}\n      - {name: image.tag, value: v1, forceString: true}\n',
      '    helm:\n      parameters:\n      - {name: image.repository, value: quote}\n      - {name: image.tag, value: "1234567", forceString: true}\n',
    ),
  ],
  [
    'valuesObject',
    imageJson,
    ...sourceOf(
      `    helm:\n      valuesObject:\n        quote:\n          image: {repository: ${ecr}/shop/quote, tag: v1, digest: ${digest1}}\n`,
      `    helm:\n      valuesObject:\n        quote:\n          image: {repository: ${ecr}/shop/quote, tag: v2, digest: ${digest2}}\n`,
    ),
  ],
  [
    'values in a literal block',
    'quote=1.10',
    ...sourceOf(
      '    helm:\n      values: |\n        # image: quote:v1\n        image:\n          repository: shop/quote\n          tag: v1 # é 😀\n\n        other: |\n          tag: v1\n    # end\n',
      '    helm:\n      values: |\n        # image: quote:v1\n        image:\n          repository: shop/quote\n          tag: "1.10" # é 😀\n\n        other: |\n          tag: v1\n    # end\n',
    ),
  ],
  [
    'values in a literal block with an indentation of its own, blank lines first, quotes',
    'quote=v2',
    ...sourceOf(
      "    helm:\n      values: |2- # why\n\n          \n          image: 'shop/quote:v1'",
      "    helm:\n      values: |2- # why\n\n          \n          image: 'shop/quote:v2'",
    ),
  ],
  [
    'values in a literal block whose tag is open',
    'quote=v2',
    ...sourceOf(
      '    helm:\n      values: |-\n        image:\n          repository: shop/quote\n          tag:\n',
      '    helm:\n      values: |-\n        image:\n          repository: shop/quote\n          tag: v2\n',
    ),
  ],
  [
    'values that stand already are nothing to write, however they are written',
    'quote=v2',
    ...sourceOf(
      '    helm:\n      values: "image: shop/quote:v2"\n',
      '    helm:\n      values: "image: shop/quote:v2"\n',
    ),
  ],
  [
    'kustomize images: with and without a new name',
    'quote=v2\ncart=v3',
    ...sourceOf(
      `    kustomize:\n      images:\n        - quote=${ecr}/shop/quote:v1 # q\n        - "shop/cart:v1"\n        - tea=r.example/tea:v1\n`,
      `    kustomize:\n      images:\n        - quote=${ecr}/shop/quote:v2 # q\n        - "shop/cart:v3"\n        - tea=r.example/tea:v1\n`,
    ),
  ],
  [
    'kustomize images: by digest',
    imageJson,
    ...sourceOf(
      `    kustomize: {images: ["quote=shop/quote:v1@${digest1}"]}\n`,
      `    kustomize: {images: ["quote=shop/quote:v2@${digest2}"]}\n`,
    ),
  ],
  [
    'kustomize images: the new name, too',
    `quote=${ecr}/shop/quote:v2`,
    ...sourceOf(
      '    kustomize:\n      images:\n      - quote=old.example/quote:v1\n',
      `    kustomize:\n      images:\n      - quote=${ecr}/shop/quote:v2\n`,
    ),
  ],
  [
    'several sources, and an image that only looks like one',
    'quote=v2',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  info: [{name: image, value: "quote:v1"}]\n  sources:\n  - repoURL: a\n    helm: {valuesObject: {image: "quote:v1"}}\n  - repoURL: b\n    ref: values\n  - repoURL: c\n    kustomize:\n      images: [quote=quote:v1]\n',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  info: [{name: image, value: "quote:v1"}]\n  sources:\n  - repoURL: a\n    helm: {valuesObject: {image: "quote:v2"}}\n  - repoURL: b\n    ref: values\n  - repoURL: c\n    kustomize:\n      images: [quote=quote:v2]\n',
  ],
  [
    'an ApplicationSet: what its generators fill in is left alone',
    'quote=v2',
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  generators:\n  - list: {elements: [{env: dev}]}\n  template:\n    spec:\n      source:\n        repoURL: a\n        helm:\n          values: |\n            image: shop/quote:v1\n            env: "{{ .env }}"\n        kustomize:\n          images: ["quote=shop/quote:{{ .tag }}"]\n',
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nspec:\n  generators:\n  - list: {elements: [{env: dev}]}\n  template:\n    spec:\n      source:\n        repoURL: a\n        helm:\n          values: |\n            image: shop/quote:v2\n            env: "{{ .env }}"\n        kustomize:\n          images: ["quote=shop/quote:{{ .tag }}"]\n',
  ],
  [
    'in a List',
    'quote=v2',
    'apiVersion: v1\nkind: List\nitems:\n- kind: Application\n  spec:\n    source:\n      repoURL: a\n      helm: {valuesObject: {image: "quote:v1"}}\n',
    'apiVersion: v1\nkind: List\nitems:\n- kind: Application\n  spec:\n    source:\n      repoURL: a\n      helm: {valuesObject: {image: "quote:v2"}}\n',
  ],
]

test.each(rows)('%s', (_case, lines, before, after) => {
  expect(editText('application.yaml', before, lines)).toBe(after)
  expect(editText('application.yaml', after, lines)).toBe(after)
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
  expect(editText('application.yaml', crlf(before), lines)).toBe(crlf(after))
})

test('a file of overrides beside the Application is a source, too', () => {
  const before = 'helm:\n  parameters:\n  - {name: image, value: "quote:v1"}\nkustomize:\n  images: [quote=quote:v1]\n'
  expect(editText('quote/.argocd-source-quote.yaml', before, 'quote=v2')).toBe(before.replaceAll('v1', 'v2'))
})
