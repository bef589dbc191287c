import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const names = globSync('src/actions/*/main.ts').map((path) => basename(dirname(path)))
const folders = names.map((name) => (name === 'deliver' ? 'dist' : `actions/${name}/dist`)).toSorted()

const packages = ['actions-core', 'actions-exec', 'actions-github', 'aws-sdk-client-ecr', 'undici', 'yaml']
const packageFiles = packages.map((name) => `dist/packages/${name}.js`)
const actionFiles = folders.map((folder) => `${folder}/index.js`)

/** The paths, from the root, that a bundle imports: at its top or when it comes to need them. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:^import .* from|[ (]import\()\s*"(\.[^"]*)"/gm)].map(([, path = '']) =>
    join(dirname(file), path),
  )

test('every action has its bundle in git, beside the packages that they share, and nothing more', () => {
  const tracked = execFileSync('git', ['ls-files', '--', 'dist', 'actions/*/dist/*'], { encoding: 'utf8' }).trim()
  expect(tracked.split('\n').toSorted()).toEqual(
    [
      ...folders.flatMap((folder) => ['index.js', 'package.json'].map((file) => `${folder}/${file}`)),
      ...packages.flatMap((name) => [`dist/packages/${name}.js`, `dist/packages/${name}.licenses.txt`]),
    ].toSorted(),
  )
})

test('bundles import the shared packages, all of them are imported, and nothing else is', () => {
  const imported = [...actionFiles, ...packageFiles].flatMap(importsOf)
  expect([...new Set(imported)].toSorted()).toEqual(packageFiles)
})

describe.each(folders)('%s', (folder) => {
  const bundle = readFileSync(join(folder, 'index.js'), 'utf8')

  test('has no import that ncc did not resolve, and no lazy chunk', () => {
    expect(bundle).not.toMatch(/eval\("require"\)\(|webpackMissingModule|__nccwpck_require__\.e\(/)
  })

  test('is a module, and not minified', () => {
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toEqual({ type: 'module' })
    expect(bundle.length / bundle.split('\n').length).toBeLessThan(120)
  })

  test('holds no package: what it stands on is shared', () => {
    expect(bundle).not.toContain('./node_modules/')
  })
})

test.each(packages)('%s comes with the licences of what it is made of', (name) => {
  const held = readFileSync(`dist/packages/${name}.js`, 'utf8').matchAll(
    /\.\/node_modules\/(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/]+)\//g,
  )
  const licenses = readFileSync(`dist/packages/${name}.licenses.txt`, 'utf8').split('\n')
  const missing = new Set([...held].map(([, held = '']) => held).filter((held) => !licenses.includes(held)))
  expect([...missing]).toEqual([])
})
