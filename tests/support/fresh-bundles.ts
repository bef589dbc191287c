import { existsSync, globSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure } from '../../src/lib/failure.ts'
import { endSetUp } from './end-set-up.ts'

/** A clone writes all files within seconds, in no order that means anything. */
const cloneWithinMilliseconds = 10_000

/** Refuses to test bundles that are missing, or older than what they are made of, below `root`. */
export const requireFreshBundles = (root: string): void => {
  const changed = (path: string): number => statSync(join(root, path)).mtimeMs
  const sources = globSync('src/**/*.ts', { cwd: root, exclude: (path) => path.endsWith('.test.ts') })
  const [newest = ''] = sources.toSorted((a, b) => changed(b) - changed(a))
  const bundles = globSync('src/actions/*/main.ts', { cwd: root }).map((main) => bundleOf(basename(dirname(main))))
  for (const bundle of bundles.toSorted()) {
    if (!existsSync(join(root, bundle))) throw stale(`${bundle} is not there`)
    if (changed(bundle) + cloneWithinMilliseconds < changed(newest)) throw stale(`${bundle} is older than ${newest}`)
  }
}

/** Vitest calls it once before the e2e tests. */
export const setup = (): void => {
  try {
    requireFreshBundles(resolve(import.meta.dirname, '../..'))
  } catch (error) {
    endSetUp(error)
  }
}

const bundleOf = (name: string): string => `${name === 'deliver' ? '' : `actions/${name}/`}dist/index.js`

const stale = (what: string): Failure =>
  new Failure('not-found', `${what}, and these tests run the bundles: npm run build`)
