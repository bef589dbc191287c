import { spawn } from 'node:child_process'
import { globSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure, messageOf } from '../src/lib/failure.ts'

/** What a bundle is: nothing more, so that a lazy chunk cannot go missing, and nothing less. */
const bundleFiles = ['index.js', 'licenses.txt', 'package.json']

/** Compiles src/ and bundles each action's main.ts into the folder that its action.yml names. */
const build = async (): Promise<void> => {
  const names = globSync('src/actions/*/main.ts').map((path) => basename(dirname(path)))
  rmSync('build', { recursive: true, force: true })
  await tool('tsc', ['--project', 'tsconfig.build.json'])
  const waiting = names.toSorted()
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await bundle(name)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
}

const bundle = async (name: string): Promise<void> => {
  const folder = name === 'deliver' ? 'dist' : join('actions', name, 'dist')
  rmSync(folder, { recursive: true, force: true })
  const entry = `build/src/actions/${name}/main.js`
  await tool('ncc', ['build', entry, '--out', folder, '--license', 'licenses.txt', '--no-cache', '--quiet'])
  refuseIncomplete(folder)
  const kilobytes = Math.round(statSync(join(folder, 'index.js')).size / 1000)
  console.log(`${folder}/index.js  ${kilobytes} kB`)
}

/** ncc ends with 0 whatever it could not resolve, so the bundle itself has to be looked at. */
const refuseIncomplete = (folder: string): void => {
  const files = readdirSync(folder).toSorted()
  if (files.join() !== bundleFiles.join()) {
    throw new Failure(
      'build-error',
      `${folder} holds ${files.join(', ')}; it must hold ${bundleFiles.join(', ')} alone`,
    )
  }
  const [unresolved] = /eval\("require"\)\([^)]*\)|webpackMissingModule/.exec(bundleText(folder)) ?? []
  if (unresolved)
    throw new Failure('build-error', `${folder}/index.js has an import that ncc did not resolve: ${unresolved}`)
}

const bundleText = (folder: string): string => readFileSync(join(folder, 'index.js'), 'utf8')

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
