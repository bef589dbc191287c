import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

/**
 * Feeds Biome a file for each direction that the design forbids, and for each that it needs: the rules in biome.json
 * are globs, and a glob that matches nothing looks just like one that works.
 */

const domains = ['images', 'gitops', 'argocd', 'terraform', 'drill', 'delivery']
const domainHandles: Record<string, string> = { images: 'ecr', argocd: 'api', gitops: 'repository' }

type Row = { from: string; imports: string }
const row = (from: string, imports: string): Row => ({ from, imports })

const refused: Row[] = [
  ...['@actions/core', '@aws-sdk/client-ecr', 'node:fs', 'node:fs/promises', 'node:child_process', 'node:http'].map(
    (name) => row('src/lib', name),
  ),
  ...['node:https', 'node:net', 'node:timers/promises'].map((name) => row('src/lib', name)),
  ...['../runner/inputs.ts', '../outside/http.ts', '../actions/deliver/run.ts'].map((path) => row('src/lib', path)),
  ...['@actions/core', '../runner/inputs.ts', '../actions/deliver/run.ts'].map((path) => row('src/outside', path)),
  ...['../outside/http.ts', '../actions/deliver/run.ts'].map((path) => row('src/runner', path)),
  ...['src/lib', 'src/outside', 'src/runner'].flatMap((from) => domains.map((to) => row(from, `../${to}/verb.ts`))),
  ...domains.flatMap((from) => [
    ...['@actions/core', '@actions/exec', '../runner/inputs.ts', '../actions/deliver/run.ts'].map((path) =>
      row(`src/${from}`, path),
    ),
    ...domains.filter((to) => to !== from).map((to) => row(`src/${from}`, `../${to}/verb.ts`)),
  ]),
  ...['@actions/core', '@actions/exec', '@aws-sdk/client-ecr', 'node:fs', 'node:child_process', 'node:http'].map(
    (name) => row('src/actions/one', name),
  ),
  row('src/actions/one', '../other/run.ts'),
  row('src/actions/one', '../other/inputs.ts'),
  row('src/actions/wiring', '../other/run.ts'),
  row('src/actions/wiring', '@actions/core'),
  ...['@actions/exec', '@aws-sdk/client-ecr'].map((name) => row('src/runner', name)),
]

const allowed: Row[] = [
  row('src/lib', './failure.ts'),
  ...['@actions/exec', 'node:fs', 'node:http', '../lib/failure.ts'].map((name) => row('src/outside', name)),
  ...['@actions/core', 'node:fs', '../lib/failure.ts', './inputs.ts'].map((name) => row('src/runner', name)),
  ...domains.flatMap((domain) =>
    ['node:fs', '../lib/failure.ts', '../outside/http.ts', `./${domainHandles[domain] ?? 'cli'}.ts`].map((name) =>
      row(`src/${domain}`, name),
    ),
  ),
  row('src/images', '@aws-sdk/client-ecr'),
  row('src/gitops', 'yaml'),
  ...['./inputs.ts', '../../lib/failure.ts', '../../runner/run-action.ts'].map((name) => row('src/actions/one', name)),
  ...domains.map((domain) => row('src/actions/one', `../../${domain}/verb.ts`)),
  ...['./run.ts', './inputs.ts', '../../runner/run-action.ts', '../../outside/http.ts', '../../images/ecr.ts'].map(
    (name) => row('src/actions/wiring', name),
  ),
]

const habits = [
  { rule: 'style/noProcessEnv', path: 'src/lib/environment.ts', source: 'export const home = process.env.HOME\n' },
  { rule: 'style/noProcessEnv', path: 'src/gitops/environment.ts', source: 'export const home = process.env.HOME\n' },
  { rule: 'style/noProcessEnv', path: 'src/actions/one/main.ts', source: 'export const home = process.env.HOME\n' },
  { rule: 'style/noDefaultExport', path: 'src/lib/default.ts', source: 'const one = 1\nexport default one\n' },
  { rule: 'performance/noBarrelFile', path: 'src/lib/barrel.ts', source: "export * from './failure.ts'\n" },
  { rule: 'style/useConsistentTypeDefinitions', path: 'src/lib/type.ts', source: 'export interface A { b: string }\n' },
  { rule: 'suspicious/noExplicitAny', path: 'src/lib/any.ts', source: 'export const one: any = 1\n' },
  {
    rule: 'suspicious/noTemplateCurlyInString',
    path: 'src/lib/template.ts',
    source: "export const text = 'group ${name}'\n",
  },
  {
    rule: 'correctness/useImportExtensions',
    path: 'src/lib/extension.ts',
    source: "import { failure } from './failure'\n\nexport const one = failure\n",
  },
  {
    rule: 'correctness/noUndeclaredDependencies',
    path: 'src/lib/dependency.ts',
    source: "import pad from 'left-pad'\n\nexport const one = pad\n",
  },
  {
    rule: 'suspicious/noImportCycles',
    path: 'src/lib/cycle-a.ts',
    source: "import { b } from './cycle-b.ts'\n\nexport const a = () => b\n",
  },
]

const root = resolve(import.meta.dirname, '../..')

type Pair = { from: string; to: string; drawn: boolean; path: string; imports: string }

/** Every pair of folders in the picture of src/README.md, whether an arrow joins it or not. */
const pairsOfThePicture = (): Pair[] => {
  const page = readFileSync(join(root, 'src/README.md'), 'utf8')
  const arrows = [...page.matchAll(/^ {2}(\w[\w &]*) --> (\w[\w &]*)$/gm)].flatMap(([, left = '', right = '']) =>
    left.split(' & ').flatMap((from) => right.split(' & ').map((to) => `${from} ${to}`)),
  )
  const folders = [...new Set(arrows.flatMap((arrow) => arrow.split(' ')))]
  return folders.flatMap((from) =>
    folders
      .filter((to) => to !== from)
      .map((to) => ({
        from,
        to,
        drawn: arrows.includes(`${from} ${to}`),
        path: from === 'actions' ? `src/actions/pair/to-${to}.ts` : `src/${from}/pair-to-${to}.ts`,
        imports: `${from === 'actions' ? '../../' : '../'}${to}/${to === 'actions' ? 'deliver/run' : 'thing'}.ts`,
      })),
  )
}
const pairs = pairsOfThePicture()

const folder = mkdtempSync(join(tmpdir(), 'architecture-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, source: string): void => {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, source)
}

/** `src/actions/wiring` stands for an action's wiring.ts, which has a folder of its own in each row. */
const pathOf = ({ from }: Row, id: string): string =>
  from === 'src/actions/wiring' ? `src/actions/${id}/wiring.ts` : `${from}/${id}.ts`

const importing = (path: string): string => `import { thing } from '${path}'\n\nexport const use = () => thing\n`

const writeRow = (entry: Row, id: string): void => write(pathOf(entry, id), importing(entry.imports))

for (const name of ['biome.json', 'package.json', '.gitignore']) copyFileSync(join(root, name), join(folder, name))
for (const [index, entry] of refused.entries()) writeRow(entry, `refused-${index}`)
for (const [index, entry] of allowed.entries()) writeRow(entry, `allowed-${index}`)
for (const { path, imports } of pairs) write(path, importing(imports))
for (const { path, source } of habits) write(path, source)
write('src/lib/failure.ts', 'export const failure = 1\n')
write('src/lib/cycle-b.ts', "import { a } from './cycle-a.ts'\n\nexport const b = () => a\n")
for (const path of ['src/outside/environment.ts', 'src/runner/environment.ts']) {
  write(path, 'export const home = process.env.HOME\n')
}

type Diagnostic = { category: string; path: string }

const readDiagnostic = (value: unknown): Diagnostic => {
  if (typeof value !== 'object' || value === null || !('category' in value) || !('location' in value)) {
    throw new Error(`not a diagnostic of Biome: ${JSON.stringify(value)}`)
  }
  const { category, location } = value
  if (typeof location !== 'object' || location === null || !('path' in location)) throw new Error('no path')
  return { category: String(category).replace(/^lint\//, ''), path: String(location.path) }
}

const lint = (): Diagnostic[] => {
  const biome = join(root, 'node_modules/.bin/biome')
  const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const report: { diagnostics: unknown[] } = JSON.parse(stdout)
  return report.diagnostics.map(readDiagnostic)
}

const diagnostics = lint()
const rulesBrokenIn = (path: string): string[] =>
  diagnostics.filter((diagnostic) => diagnostic.path === path).map(({ category }) => category)

describe('Biome refuses', () => {
  test.each(refused.map((entry, index) => ({ ...entry, path: pathOf(entry, `refused-${index}`) })))(
    '$from importing $imports',
    ({ path }) => expect(rulesBrokenIn(path)).toContain('style/noRestrictedImports'),
  )

  test.each(habits)('$rule in $path', ({ rule, path }) => expect(rulesBrokenIn(path)).toContain(rule))
})

describe('Biome allows', () => {
  test.each(allowed.map((entry, index) => ({ ...entry, path: pathOf(entry, `allowed-${index}`) })))(
    '$from importing $imports',
    ({ path }) => expect(rulesBrokenIn(path)).toEqual([]),
  )

  test.each(['src/outside/environment.ts', 'src/runner/environment.ts'])('process.env in %s', (path) =>
    expect(rulesBrokenIn(path)).toEqual([]),
  )
})

const sourceFolders = (): string[] =>
  execFileSync('git', ['ls-files', 'src/*/*'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n')
    .flatMap((path) => path.split('/')[1] ?? [])

test('the picture has every folder of the code', () => {
  expect([...new Set(pairs.map(({ from }) => from))].toSorted()).toEqual([...new Set(sourceFolders())].toSorted())
})

test.each(pairs)('the picture of src/README.md is right about $from and $to', ({ path, drawn }) => {
  expect(rulesBrokenIn(path)).toEqual(drawn ? [] : ['style/noRestrictedImports'])
})

test('every folder of src/ is one that the rules know', () => {
  const known = ['actions', 'lib', 'outside', 'runner', ...domains]
  expect(sourceFolders().filter((name) => !known.includes(name))).toEqual([])
})

test('src/README.md names each room of a domain, and no other', () => {
  const page = readFileSync(join(root, 'src/README.md'), 'utf8')
  const named = [...page.matchAll(/^\| `(\w+\/[\w-]+)\/` +\|/gm)].map(([, room]) => room)
  const files = execFileSync('git', ['ls-files', ...domains.map((name) => `src/${name}/*/*`)], {
    cwd: root,
    encoding: 'utf8',
  })
  const rooms = files.split('\n').flatMap((path) => /^src\/(\w+\/[\w-]+)\//.exec(path)?.[1] ?? [])
  expect(named.toSorted()).toEqual([...new Set(rooms)].toSorted())
})

test('no test is skipped, no rule is switched off in the code', () => {
  const files = execFileSync('git', ['ls-files', '*.ts'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
  const banned = new RegExp(
    ['biome-' + 'ignore', '@ts-' + '(?:ignore|expect-error|nocheck)', '\\.(?:skip|only|todo)\\('].join('|'),
  )
  expect(files.filter((path) => banned.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
})
