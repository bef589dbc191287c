import { describe, expect, test } from 'vitest'
import { planEdits } from './plan-edits.ts'
import { parseWanted, type Wanted } from './wanted.ts'

const d1 = `sha256:${'1'.repeat(64)}`
const d2 = `sha256:${'2'.repeat(64)}`
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const json = JSON.stringify({ name: 'quote', repository: 'shop/quote', tag: 'v2', digest: d2 })

const wanted = (line: string): Wanted => {
  const parsed = parseWanted(line)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

/** The bytes of the file after the edit, as text; what is refused throws. */
const edit = (path: string, before: string, lines: string): string => {
  const bytes = Buffer.from(before)
  const plan = planEdits([{ path, bytes }], lines.split('\n').map(wanted))
  if ('refusals' in plan) throw new Error(plan.refusals.join('\n'))
  return (plan.files[0]?.bytes ?? bytes).toString()
}

/** [what it shows, the lines of `images`, the whole file before, the whole file after] */
type Row = [string, string, string, string]

const rows = (path: string, table: Row[]): void => {
  test.each(table)('%s', (_case, lines, before, after) => {
    expect(edit(path, before, lines)).toBe(after)
    // A second run has nothing to do, whatever the first one wrote.
    expect(edit(path, after, lines)).toBe(after)
  })
}

describe('kustomization', () => {
  rows('kustomization.yaml', [
    ['block style', 'quote=v2', 'images:\n- name: quote\n  newTag: v1\n', 'images:\n- name: quote\n  newTag: v2\n'],
    [
      'indented list, comments on every line',
      'quote=v2',
      '# top\nimages: # all\n  # ours\n  - name: quote # q\n    newTag: v1 # t\n  # end\n',
      '# top\nimages: # all\n  # ours\n  - name: quote # q\n    newTag: v2 # t\n  # end\n',
    ],
    [
      'odd spaces',
      'quote=v2',
      'images:\n-   name:   quote\n    newTag:    v1   \n\n\n\nkind: Kustomization\n',
      'images:\n-   name:   quote\n    newTag:    v2   \n\n\n\nkind: Kustomization\n',
    ],
    [
      'four-space lists',
      'quote=v2',
      'images:\n    -   name: quote\n        newTag: v1\n',
      'images:\n    -   name: quote\n        newTag: v2\n',
    ],
    ['a flow map', 'quote=v2', 'images:\n- {name: quote, newTag: v1}\n', 'images:\n- {name: quote, newTag: v2}\n'],
    ['a tight flow list', 'quote=v2', 'images: [{name: quote,newTag: v1}]', 'images: [{name: quote,newTag: v2}]'],
    [
      'a flow map over several lines',
      'quote=v2',
      'images: [\n  { name: quote,\n    newTag: v1, # t\n  },\n]\n',
      'images: [\n  { name: quote,\n    newTag: v2, # t\n  },\n]\n',
    ],
    [
      'double quotes',
      'quote=v2',
      'images:\n- name: "quote"\n  newTag: "v1"\n',
      'images:\n- name: "quote"\n  newTag: "v2"\n',
    ],
    [
      'single quotes',
      'quote=v2',
      "images:\n- name: 'quote'\n  newTag: 'v1'\n",
      "images:\n- name: 'quote'\n  newTag: 'v2'\n",
    ],
    [
      'the tag before the name',
      'quote=v2',
      'images:\n- newTag: v1\n  name: quote\n',
      'images:\n- newTag: v2\n  name: quote\n',
    ],
    [
      'one entry of several',
      'quote=v2',
      'images:\n- name: cart\n  newTag: v1\n- name: quote\n  newTag: v1\n- name: quote-db\n  newTag: v1\n',
      'images:\n- name: cart\n  newTag: v1\n- name: quote\n  newTag: v2\n- name: quote-db\n  newTag: v1\n',
    ],
    [
      'several entries at once',
      'quote=v2\ncart=v3',
      'images:\n- name: cart\n  newTag: v1\n- name: quote\n  newTag: v1\n',
      'images:\n- name: cart\n  newTag: v3\n- name: quote\n  newTag: v2\n',
    ],
    [
      'an entry that pulls the repository under another name',
      json,
      `images:\n- name: app\n  newName: ${ecr}/shop/quote\n  newTag: v1\n`,
      `images:\n- name: app\n  newName: ${ecr}/shop/quote\n  newTag: v2\n`,
    ],
    [
      'a whole repository as the name',
      'shop/quote=v2',
      `images:\n- name: ${ecr}/shop/quote\n  newTag: v1\n`,
      `images:\n- name: ${ecr}/shop/quote\n  newTag: v2\n`,
    ],
    [
      'digest alone: the digest alone',
      json,
      `images:\n- name: quote\n  digest: ${d1}\n`,
      `images:\n- name: quote\n  digest: ${d2}\n`,
    ],
    [
      'tag alone: the tag alone',
      `quote=v2@${d2}`,
      'images:\n- name: quote\n  newTag: v1\n',
      'images:\n- name: quote\n  newTag: v2\n',
    ],
    [
      'tag and digest: both',
      json,
      `images:\n- name: quote\n  newTag: v1\n  digest: ${d1} # pinned\n`,
      `images:\n- name: quote\n  newTag: v2\n  digest: ${d2} # pinned\n`,
    ],
    [
      'digest alone, given alone',
      `quote=@${d2}`,
      `images:\n- name: quote\n  digest: "${d1}"\n`,
      `images:\n- name: quote\n  digest: "${d2}"\n`,
    ],
    [
      'newName, too',
      `quote=${ecr}/shop/quote:v2`,
      'images:\n- name: quote\n  newName: old.example/quote # where\n  newTag: v1\n',
      `images:\n- name: quote\n  newName: ${ecr}/shop/quote # where\n  newTag: v2\n`,
    ],
    [
      'a newName that stands already',
      'quote=shop/quote:v2',
      'images:\n- name: quote\n  newName: shop/quote\n  newTag: v1\n',
      'images:\n- name: quote\n  newName: shop/quote\n  newTag: v2\n',
    ],
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
    [
      'CRLF',
      'quote=v2',
      'images:\r\n- name: quote\r\n  newTag: v1\r\n',
      'images:\r\n- name: quote\r\n  newTag: v2\r\n',
    ],
    [
      'a byte-order mark',
      'quote=v2',
      '\uFEFFimages:\n- name: quote\n  newTag: v1\n',
      '\uFEFFimages:\n- name: quote\n  newTag: v2\n',
    ],
    [
      'no newline at the end',
      'quote=v2',
      'images:\n- name: quote\n  newTag: v1',
      'images:\n- name: quote\n  newTag: v2',
    ],
    [
      'bytes of several each',
      'quote=v2',
      '# é 漢字 😀\nimages:\n- name: quote\n  newTag: v1 # 😀\n- {name: "ü", newTag: ö}\n',
      '# é 漢字 😀\nimages:\n- name: quote\n  newTag: v2 # 😀\n- {name: "ü", newTag: ö}\n',
    ],
    [
      'a second document',
      'quote=v2',
      '---\nkind: Kustomization\n...\n---\nkind: Component\nimages:\n- name: quote\n  newTag: v1\n---\n',
      '---\nkind: Kustomization\n...\n---\nkind: Component\nimages:\n- name: quote\n  newTag: v2\n---\n',
    ],
    [
      'an anchor that nobody uses',
      'quote=v2',
      'images:\n- name: quote\n  newTag: &tag v1\n',
      'images:\n- name: quote\n  newTag: &tag v2\n',
    ],
    [
      'the tag of a string',
      'quote=v2',
      'images:\n- name: quote\n  newTag: !!str v1\n',
      'images:\n- name: quote\n  newTag: !!str v2\n',
    ],
    [
      'an alias that stands already is nothing to write',
      'quote=v2',
      'x: &tag v2\nimages:\n- name: quote\n  newTag: *tag\n',
      'x: &tag v2\nimages:\n- name: quote\n  newTag: *tag\n',
    ],
    [
      'lines beyond 80 columns, a string that looks like an entry',
      'quote=v2',
      `images:\n- name: quote\n  newTag: v1 # ${'long '.repeat(30)}\npatches:\n- patch: |-\n    - name: quote\n      newTag: v1\n`,
      `images:\n- name: quote\n  newTag: v2 # ${'long '.repeat(30)}\npatches:\n- patch: |-\n    - name: quote\n      newTag: v1\n`,
    ],
    [
      'a folded tag',
      'quote=v2',
      'images:\n- name: quote\n  newTag: >-\n    v1\n',
      'images:\n- name: quote\n  newTag: >-\n    v2\n',
    ],
    [
      'a literal tag',
      'quote=v2',
      'images:\n- newTag: |-\n    v1\n  name: quote\n',
      'images:\n- newTag: |-\n    v2\n  name: quote\n',
    ],
    [
      'an explicit key',
      'quote=v2',
      'images:\n- name: quote\n  ? newTag\n  : v1\n',
      'images:\n- name: quote\n  ? newTag\n  : v2\n',
    ],
    [
      'tabs before a comment',
      'quote=v2',
      'images:\n- name: quote\n  newTag: v1\t# t\n',
      'images:\n- name: quote\n  newTag: v2\t# t\n',
    ],
    [
      'the same entry twice: both',
      'quote=v2',
      'images:\n- name: quote\n  newTag: v1\n- name: quote\n  newTag: v0\n',
      'images:\n- name: quote\n  newTag: v2\n- name: quote\n  newTag: v2\n',
    ],
  ])
})

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
    expect(edit('kustomization.yaml', 'images:\n- name: quote\n  newTag: v1 # t\n', `quote=${tag}`)).toBe(
      `images:\n- name: quote\n  newTag: "${tag}" # t\n`,
    )
  })
  test.each(['v1', '1.2.3', '1.10-rc1', 'a1e3', 'latest', 'src-0123456789abcdef', '1-2', '7f3e', 'none'])(
    '%s needs none',
    (tag) => {
      expect(edit('kustomization.yaml', 'images: [{name: quote, newTag: x}]\n', `quote=${tag}`)).toBe(
        `images: [{name: quote, newTag: ${tag}}]\n`,
      )
    },
  )
  test.each(['"', "'"])('the quotes that are there stay: %s', (quote) => {
    const before = `images:\n- name: quote\n  newTag: ${quote}v1${quote}\n`
    expect(edit('kustomization.yaml', before, 'quote=1.10')).toBe(before.replace('v1', '1.10'))
  })
})

describe('Helm values', () => {
  rows('values.yaml', [
    [
      'repository and tag',
      json,
      `image:\n  repository: ${ecr}/shop/quote\n  tag: v1\n  pullPolicy: IfNotPresent\n`,
      `image:\n  repository: ${ecr}/shop/quote\n  tag: v2\n  pullPolicy: IfNotPresent\n`,
    ],
    [
      'digest beside an empty tag',
      json,
      `image:\n  repository: shop/quote\n  tag: ""\n  digest: ${d1}\n`,
      `image:\n  repository: shop/quote\n  tag: ""\n  digest: ${d2}\n`,
    ],
    [
      'an empty digest stays empty',
      json,
      'image:\n  repository: shop/quote\n  tag: v1\n  digest: ""\n',
      'image:\n  repository: shop/quote\n  tag: v2\n  digest: ""\n',
    ],
    [
      'an open tag is filled in',
      json,
      'image: {repository: shop/quote, tag: ""}\n',
      'image: {repository: shop/quote, tag: "v2"}\n',
    ],
    [
      'a tag that holds the digest',
      json,
      `image:\n  repository: shop/quote\n  tag: v1@${d1}\n`,
      `image:\n  repository: shop/quote\n  tag: v2@${d2}\n`,
    ],
    [
      'registry, repository and tag',
      json,
      `image:\n  registry: ${ecr}\n  repository: shop/quote\n  tag: v1\n`,
      `image:\n  registry: ${ecr}\n  repository: shop/quote\n  tag: v2\n`,
    ],
    [
      'deep in a chart of charts',
      'quote=v2',
      'quote:\n  server:\n    image: { repository: shop/quote, tag: v1 } # s\nredis:\n  image: { repository: redis, tag: v1 }\n',
      'quote:\n  server:\n    image: { repository: shop/quote, tag: v2 } # s\nredis:\n  image: { repository: redis, tag: v1 }\n',
    ],
    ['one string', json, `image: ${ecr}/shop/quote:v1 # i\n`, `image: ${ecr}/shop/quote:v2 # i\n`],
    ['one string with a digest', json, `image: shop/quote:v1@${d1}\n`, `image: shop/quote:v2@${d2}\n`],
    ['one string by digest alone', json, `image: "shop/quote@${d1}"\n`, `image: "shop/quote@${d2}"\n`],
    ['a port is no tag', 'quote=v2', 'image: localhost:5000/shop/quote:v1\n', 'image: localhost:5000/shop/quote:v2\n'],
    ['a bare name', json, 'image: quote:v1\n', 'image: quote:v2\n'],
    [
      'another repository of the same last segment is not meant',
      json,
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
      'a chart’s own version is no image',
      'quote=v2',
      'version: v1\ntag: v1\nname: quote\nimage: quote:v1\n',
      'version: v1\ntag: v1\nname: quote\nimage: quote:v2\n',
    ],
  ])
})

describe('manifests', () => {
  const workload = (kind: string, image: string): string =>
    `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: quote\nspec:\n  template:\n    spec:\n      containers:\n        - name: quote\n          image: ${image}\n`
  rows('deployment.yaml', [
    ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'Rollout'].map(
      (kind): Row => [kind, json, workload(kind, `${ecr}/shop/quote:v1`), workload(kind, `${ecr}/shop/quote:v2`)],
    ),
    ['by digest', json, workload('Deployment', `shop/quote@${d1}`), workload('Deployment', `shop/quote@${d2}`)],
    ['in quotes', json, workload('Deployment', '"shop/quote:v1"'), workload('Deployment', '"shop/quote:v2"')],
    [
      'a Pod, its init and ephemeral containers',
      'quote=v2',
      'apiVersion: v1\nkind: Pod\nspec:\n  initContainers: [{image: quote:v1}]\n  ephemeralContainers:\n  - image: quote:v1\n  containers:\n  - image: cart:v1\n',
      'apiVersion: v1\nkind: Pod\nspec:\n  initContainers: [{image: quote:v2}]\n  ephemeralContainers:\n  - image: quote:v2\n  containers:\n  - image: cart:v1\n',
    ],
    [
      'a CronJob',
      'quote=v2',
      'apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - image: quote:v1\n',
      'apiVersion: batch/v1\nkind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - image: quote:v2\n',
    ],
    [
      'a List, and what only looks like an image',
      'quote=v2',
      'apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  metadata: {annotations: {image: "quote:v1"}}\n  spec: {containers: [{image: quote:v1}]}\n',
      'apiVersion: v1\nkind: List\nitems:\n- kind: Pod\n  metadata: {annotations: {image: "quote:v1"}}\n  spec: {containers: [{image: quote:v2}]}\n',
    ],
    [
      'folded over its own line',
      json,
      workload('Deployment', `>-\n            ${ecr}/shop/quote:v1@${d1}`),
      workload('Deployment', `>-\n            ${ecr}/shop/quote:v2@${d2}`),
    ],
    [
      'every document of the file',
      'quote=v2',
      `${workload('Deployment', 'quote:v1')}---\n# second\n${workload('Job', "'quote:v1'")}`,
      `${workload('Deployment', 'quote:v2')}---\n# second\n${workload('Job', "'quote:v2'")}`,
    ],
    [
      'Flux’s Kustomization',
      'quote=v2',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  images:\n  - name: quote\n    newTag: v1\n',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  images:\n  - name: quote\n    newTag: v2\n',
    ],
  ])
})
