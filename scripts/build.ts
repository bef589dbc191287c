import { spawn } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import ncc from '@vercel/ncc'
import { Failure, messageOf } from '../src/lib/failure.ts'
import { isRecord } from '../src/lib/json.ts'

/**
 * All actions are one bundle in pieces: the runner downloads the whole repository for any of its actions, so that a second
 * copy is only weight, and an action loads the pieces that it needs, when it needs them.
 */
const bundleFolder = join('dist', 'bundle')

/**
 * These do nothing but export, and do not say so: without it the whole of undici would be loaded for the one function of
 * `@actions/core` that asks for an ID token, which nothing here calls.
 */
const withoutSideEffects = ['core', 'exec', 'github', 'http-client', 'io'].map((name) => `@actions/${name}`)

/**
 * These are published as modules and as CommonJS, which Node is given: of that nothing can be left out, and the half of it is
 * never used.
 */
const publishedTwice = ['@aws-sdk', '@smithy']

/** Compiles src/, bundles it, and writes into the folder that each action.yml names what starts the action of that name. */
const build = async (): Promise<void> => {
  const names = globSync('src/actions/*/main.ts').map((path) => basename(dirname(path)))
  for (const folder of ['build', 'dist', ...globSync('actions/*/dist')])
    rmSync(folder, { recursive: true, force: true })
  await tool('tsc', ['--project', 'tsconfig.build.json'])
  for (const name of withoutSideEffects) copyPackage(name, (manifest) => ({ ...manifest, sideEffects: false }))
  for (const scope of publishedTwice)
    for (const name of readdirSync(join('node_modules', scope))) copyPackage(`${scope}/${name}`, preferModules)
  const entry = 'build/start.js'
  writeFileSync(entry, entryOf(names.toSorted()))
  await writeBundle(entry)
  for (const name of names) writeStart(name)
}

/** The pieces resolve what they import beside themselves first. */
const copyPackage = (name: string, change: (manifest: Record<string, unknown>) => Record<string, unknown>): void => {
  const copy = join('build/node_modules', name)
  cpSync(join('node_modules', name), copy, { recursive: true })
  const manifest = join(copy, 'package.json')
  const value: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  if (!isRecord(value)) throw new Failure('build-error', `${manifest} holds no object`)
  writeFileSync(manifest, JSON.stringify(change(value)))
}

const preferModules = ({ exports, ...manifest }: Record<string, unknown>): Record<string, unknown> =>
  isRecord(exports)
    ? { ...manifest, exports: Object.fromEntries(Object.entries(exports).map(([path, one]) => [path, asModule(one)])) }
    : manifest

const asModule = (conditions: unknown): unknown =>
  isRecord(conditions) && conditions.module ? { ...conditions, node: conditions.module } : conditions

const entryOf = (names: string[]): string => {
  const cases = names.map((name) => `  '${name}': () => import('./src/actions/${name}/main.js'),\n`)
  return `const actions = {\n${cases.join('')}}\n\nexport const start = (name) => actions[name]()\n`
}

const writeBundle = async (entry: string): Promise<void> => {
  const options = { cache: false, quiet: true, license: 'licenses.txt', mainFields: ['module', 'main'] }
  const { code, assets } = await ncc(resolve(entry), options)
  const pieces = Object.entries(assets).map(([file, { source }]): [string, string] => [file, String(source)])
  mkdirSync(bundleFolder, { recursive: true })
  for (const [file, text] of [['index.js', code] as const, ...pieces]) {
    refuseUnresolved(file, text)
    writeFileSync(join(bundleFolder, file), text)
    if (file.endsWith('.js')) console.log(`${join(bundleFolder, file)}  ${Math.round(text.length / 1000)} kB`)
  }
}

/** ncc ends well whatever it could not resolve, so the bundle itself has to be looked at. */
const refuseUnresolved = (file: string, code: string): void => {
  const [unresolved] = /eval\("require"\)\([^)]*\)|webpackMissingModule/.exec(code) ?? []
  if (unresolved) throw new Failure('build-error', `${file} has an import that ncc did not resolve: ${unresolved}`)
}

const writeStart = (name: string): void => {
  const folder = name === 'deliver' ? 'dist' : join('actions', name, 'dist')
  const toBundle = name === 'deliver' ? './bundle' : '../../../dist/bundle'
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), `import { start } from '${toBundle}/index.js'\n\nawait start('${name}')\n`)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
}

const tool = (name: string, args: string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join('node_modules/.bin', name), ...args], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Failure('build-error', `${name} ${args.join(' ')} ended with ${code}`)),
    )
  })

// Names of modules in a bundle are relative to the working folder: elsewhere the bytes would differ.
process.chdir(resolve(import.meta.dirname, '..'))
await build().catch((error: unknown) => {
  console.error(messageOf(error))
  process.exitCode = 1
})
