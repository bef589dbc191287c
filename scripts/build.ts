import { spawn } from 'node:child_process'
import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import ncc from '@vercel/ncc'
import { Failure, messageOf } from '../src/lib/failure.ts'

/**
 * What several bundles stand on. Each is bundled once, into dist/packages, and the actions import it from there: the runner
 * downloads the whole repository for any of its actions, so that a second copy is only weight.
 */
const packages = ['undici', '@actions/core', '@actions/exec', '@actions/github', '@aws-sdk/client-ecr', 'yaml']
const packagesFolder = join('dist', 'packages')
const fileOf = (name: string): string => `${name.replace('@', '').replace('/', '-')}.js`

/** Compiles src/ and bundles each action's main.ts into the folder that its action.yml names. */
const build = async (): Promise<void> => {
  const names = globSync('src/actions/*/main.ts').map((path) => basename(dirname(path)))
  rmSync('build', { recursive: true, force: true })
  rmSync('dist', { recursive: true, force: true })
  await tool('tsc', ['--project', 'tsconfig.build.json'])
  for (const name of packages) await bundlePackage(name)
  for (const name of names.toSorted()) await bundleAction(name)
}

/** A package as one module that exports what the package exports, also where that is CommonJS. */
const bundlePackage = async (name: string): Promise<void> => {
  const exported = Object.keys(await import(name)).filter((key) => key !== 'module.exports')
  mkdirSync('build/packages', { recursive: true })
  const entry = join('build/packages', fileOf(name))
  writeFileSync(entry, `export { ${exported.join(', ')} } from '${name}'\n`)
  const others = packages.filter((other) => other !== name)
  const externals = Object.fromEntries(others.map((other) => [other, `./${fileOf(other)}`]))
  const { code, licenses } = await bundle(entry, externals)
  writeBundle(packagesFolder, { [fileOf(name)]: code, [fileOf(name).replace(/js$/, 'licenses.txt')]: licenses })
}

const bundleAction = async (name: string): Promise<void> => {
  const folder = name === 'deliver' ? 'dist' : join('actions', name, 'dist')
  if (folder !== 'dist') rmSync(folder, { recursive: true, force: true })
  const toPackages = name === 'deliver' ? './packages' : '../../../dist/packages'
  const externals = Object.fromEntries(packages.map((other) => [other, `${toPackages}/${fileOf(other)}`]))
  const { code, licenses } = await bundle(`build/src/actions/${name}/main.js`, externals)
  if (licenses !== '') throw new Failure('build-error', `the bundle of ${name} holds a package: add it to \`packages\``)
  writeBundle(folder, { 'index.js': code, 'package.json': '{ "type": "module" }\n' })
}

const bundle = async (entry: string, externals: Record<string, string>) => {
  const options = { cache: false, quiet: true, license: 'licenses.txt', externals }
  const { code, assets } = await ncc(resolve(entry), options)
  const { 'licenses.txt': licenses, 'package.json': _type, ...others } = assets
  const [unexpected] = Object.keys(others)
  if (unexpected) throw new Failure('build-error', `the bundle of ${entry} has a file besides itself: ${unexpected}`)
  refuseUnresolved(entry, code)
  return { code, licenses: String(licenses?.source ?? '') }
}

/** ncc ends well whatever it could not resolve, so the bundle itself has to be looked at. */
const refuseUnresolved = (entry: string, code: string): void => {
  const [unresolved] = /eval\("require"\)\([^)]*\)|webpackMissingModule/.exec(code) ?? []
  if (unresolved) throw new Failure('build-error', `${entry} has an import that ncc did not resolve: ${unresolved}`)
}

const writeBundle = (folder: string, files: Record<string, string>): void => {
  mkdirSync(folder, { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(folder, file), text)
    if (file.endsWith('.js')) console.log(`${join(folder, file)}  ${Math.round(text.length / 1000)} kB`)
  }
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
