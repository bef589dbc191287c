import { expect, test } from 'vitest'
import { digest1, digest2, type EditRow, ecr, editText, imageJson } from '../../../tests/support/plan-text.ts'

const rows: EditRow[] = [
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
    imageJson,
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
    imageJson,
    `images:\n- name: quote\n  digest: ${digest1}\n`,
    `images:\n- name: quote\n  digest: ${digest2}\n`,
  ],
  [
    'tag alone: the tag alone',
    `quote=v2@${digest2}`,
    'images:\n- name: quote\n  newTag: v1\n',
    'images:\n- name: quote\n  newTag: v2\n',
  ],
  [
    'tag and digest: both',
    imageJson,
    `images:\n- name: quote\n  newTag: v1\n  digest: ${digest1} # pinned\n`,
    `images:\n- name: quote\n  newTag: v2\n  digest: ${digest2} # pinned\n`,
  ],
  [
    'digest alone, given alone',
    `quote=@${digest2}`,
    `images:\n- name: quote\n  digest: "${digest1}"\n`,
    `images:\n- name: quote\n  digest: "${digest2}"\n`,
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
  ['CRLF', 'quote=v2', 'images:\r\n- name: quote\r\n  newTag: v1\r\n', 'images:\r\n- name: quote\r\n  newTag: v2\r\n'],
  [
    'a byte-order mark',
    'quote=v2',
    '\uFEFFimages:\n- name: quote\n  newTag: v1\n',
    '\uFEFFimages:\n- name: quote\n  newTag: v2\n',
  ],
  ['no newline at the end', 'quote=v2', 'images:\n- name: quote\n  newTag: v1', 'images:\n- name: quote\n  newTag: v2'],
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
    'a chart that the kustomization inflates',
    'quote=v2',
    'helmCharts:\n- name: quote\n  valuesInline:\n    image: {repository: quote, tag: v1}\n',
    'helmCharts:\n- name: quote\n  valuesInline:\n    image: {repository: quote, tag: v2}\n',
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
]

test.each(rows)('%s', (_case, lines, before, after) => {
  expect(editText('kustomization.yaml', before, lines)).toBe(after)
  // A second run has nothing to do, whatever the first one wrote.
  expect(editText('kustomization.yaml', after, lines)).toBe(after)
})
