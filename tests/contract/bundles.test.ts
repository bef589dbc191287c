import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const names = globSync('src/actions/*/main.ts').map((path) => basename(dirname(path)))
const folders = names.map((name) => (name === 'deliver' ? 'dist' : `actions/${name}/dist`)).toSorted()
const tracked = execFileSync('git', ['ls-files', '--', 'dist', 'actions/*/dist/*'], { encoding: 'utf8' })
  .trim()
  .split('\n')
const licenceFiles = tracked.filter((path) => path.endsWith('licenses.txt'))
const scripts = tracked.filter((path) => path.endsWith('.js'))
const starts = folders.map((folder) => `${folder}/index.js`)
const pieces = scripts.filter((path) => !starts.includes(path))

/** The paths, from the root, that a script imports: at its top, or a piece by its number when it comes to need it. */
const importsOf = (file: string): string[] => {
  const code = readFileSync(file, 'utf8')
  const atTop = [...code.matchAll(/^import .* from\s*["'](\.[^"']*)["']/gm)].map(([, path = '']) => path)
  const later = [...code.matchAll(/__(?:nccwpck|webpack)_require__\.e\((?:\/\*.*?\*\/)?\s*(\d+)\)/g)].map(
    ([, id]) => `${id}.index.js`,
  )
  return [...atTop, ...later].map((path) => join(dirname(file), path))
}

test('what git has is what the actions start, the pieces of the bundle and their licences, and nothing more', () => {
  const reached = new Set(starts)
  for (const file of reached) for (const imported of importsOf(file)) reached.add(imported)
  expect([...reached].toSorted()).toEqual(scripts.toSorted())
  const others = tracked.filter((path) => !scripts.includes(path) && !licenceFiles.includes(path))
  expect(others.filter((path) => basename(path) !== 'package.json')).toEqual([])
})

test.each(tracked.filter((path) => basename(path) === 'package.json'))(
  '%s says that the scripts are modules',
  (path) => {
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ type: 'module' })
  },
)

describe.each(pieces)('%s', (path) => {
  const code = readFileSync(path, 'utf8')

  test('has no import that ncc did not resolve', () => {
    expect(code).not.toMatch(/eval\("require"\)\(|webpackMissingModule/)
  })

  test('is not minified', () => {
    expect(code.length / code.split('\n').length).toBeLessThan(120)
  })
})

test('the bundle comes with the licences of what it is made of', () => {
  const held = pieces.flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(
        /\/node_modules\/(?:[^\s"']*\/node_modules\/)?((?:@[^/\s]+\/)?[^/\s"']+)\//g,
      ),
    ].map(([, name = '']) => name),
  )
  const licenses = licenceFiles.flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  expect(new Set(held).size).toBeGreaterThan(5)
  expect([...new Set(held)].filter((name) => !licenses.includes(name))).toEqual([])
})
