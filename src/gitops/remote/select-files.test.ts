import { expect, test } from 'vitest'
import { selectFiles, type TreeFile } from './select-files.ts'

const file = (path: string, mode = '100644'): TreeFile => ({ path, mode, object: path })
const tree = [
  file('README.md'),
  file('apps/quote/base/deployment.yaml'),
  file('apps/quote/prod/kustomization.yml'),
  file('apps/quote/prod/Kustomization'),
  file('apps/quote/prod/run.json', '100755'),
  file('apps/quote/prod/link.yaml', '120000'),
  file('apps/cart/values.yaml'),
  file('vendor', '160000'),
  file('.hidden/a.yaml'),
]

test.each<[string, string[], string[]]>([
  ['a star stays in its folder', ['apps/*/values.yaml'], ['apps/cart/values.yaml']],
  [
    'two stars go down; what is no YAML, a link or a submodule is not found',
    ['**'],
    [
      'apps/quote/base/deployment.yaml',
      'apps/quote/prod/kustomization.yml',
      'apps/quote/prod/Kustomization',
      'apps/quote/prod/run.json',
      'apps/cart/values.yaml',
    ],
  ],
  ['braces', ['apps/{cart,tea}/*'], ['apps/cart/values.yaml']],
  ['an exclamation mark takes out', ['apps/**', '!apps/quote/**'], ['apps/cart/values.yaml']],
  ['a leading ./ or / is the root', ['./apps/cart/*', '/apps/cart/*'], ['apps/cart/values.yaml']],
  ['a path by itself, whatever its name ends with', ['README.md'], ['README.md']],
  ['a folder that begins with a dot, by name', ['.hidden/*'], ['.hidden/a.yaml']],
])('%s', (_case, patterns, paths) => {
  const { files, mistakes, idle } = selectFiles(tree, patterns)
  expect([files.map(({ path }) => path), mistakes, idle]).toEqual([paths, [], []])
})

test('a file that several patterns find is there once, exact when one of them names it', () => {
  const { files } = selectFiles(tree, ['apps/cart/*', 'apps/cart/values.yaml'])
  expect(files).toEqual([{ ...file('apps/cart/values.yaml'), exact: true }])
})

test('patterns that find nothing beside others that do are idle', () => {
  expect(selectFiles(tree, ['apps/cart/*', 'prod/**']).idle).toEqual(['prod/**'])
})

test.each([
  [['apps/cart'], 'apps/cart: is a directory: write apps/cart/** for the files in it'],
  [['.'], '.: is a directory: write ** for the files in it'],
  [['apps/quote/prod/link.yaml'], 'apps/quote/prod/link.yaml: is a symbolic link: name the file that it points to'],
  [['vendor'], 'vendor: is a submodule, which is another repository: leave it out'],
  [['apps/tea.yaml'], 'apps/tea.yaml: is not there; correct its path'],
  [
    ['prod/**', '!x'],
    'no file matches prod/** !x: its YAML files are apps/quote/base/deployment.yaml, apps/quote/prod/kustomization.yml, apps/quote/prod/Kustomization, apps/quote/prod/run.json, apps/cart/values.yaml and 1 more. Correct the pattern',
  ],
])('%j is a mistake', (patterns, mistake) => {
  expect(selectFiles(tree, patterns).mistakes).toEqual([mistake])
})

test('a repository with no YAML file says so', () => {
  expect(selectFiles([file('README.md')], ['**']).mistakes).toEqual([
    'no file matches **: it has no YAML file. Correct the pattern',
  ])
})
