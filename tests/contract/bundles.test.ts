import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const names = globSync('src/actions/*/main.ts').map((path) => basename(dirname(path)))
const folders = names.map((name) => (name === 'deliver' ? 'dist' : `actions/${name}/dist`)).toSorted()

test('every action has its bundle in git, three files and no more', () => {
  const tracked = execFileSync('git', ['ls-files', '--', 'dist', 'actions/*/dist/*'], { encoding: 'utf8' }).trim()
  expect(tracked.split('\n').toSorted()).toEqual(
    folders.flatMap((folder) => ['index.js', 'licenses.txt', 'package.json'].map((file) => `${folder}/${file}`)),
  )
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

  test('tells the licence of what it is made of', () => {
    const licenses = readFileSync(join(folder, 'licenses.txt'), 'utf8')
    expect(licenses).toContain('@actions/core')
    expect(licenses.includes('@aws-sdk/client-ecr')).toBe(bundle.includes('@aws-sdk/client-ecr/'))
  })
})
