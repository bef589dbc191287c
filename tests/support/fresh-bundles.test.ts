import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requireFreshBundles } from './fresh-bundles.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-bundles-'))
})

afterEach(() => rm(root, { recursive: true }))

const write = async (seconds: number, ...paths: string[]): Promise<void> => {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), '')
    await utimes(join(root, path), seconds, seconds)
  }
}

const mains = ['src/actions/deliver/main.ts', 'src/actions/gitops-bump/main.ts']
const bundles = ['actions/gitops-bump/dist/index.js', 'dist/index.js']

test('bundles of one clone are fresh, and so are those built since, whatever happens to tests', async () => {
  await write(1000, ...bundles)
  await write(1005, ...mains)
  requireFreshBundles(root)
  await write(9000, 'src/lib/retry.test.ts')
  requireFreshBundles(root)
  await write(2000, 'src/lib/retry.ts')
  await write(2001, ...bundles)
  requireFreshBundles(root)
})

test('a bundle that is older than a source, or missing, is told with what to do', async () => {
  await write(1000, ...mains, ...bundles)
  await write(1060, 'dist/index.js', 'src/lib/retry.ts')
  expect(() => requireFreshBundles(root)).toThrow(
    'actions/gitops-bump/dist/index.js is older than src/lib/retry.ts, and these tests run the bundles: npm run build',
  )
  await rm(join(root, 'actions'), { recursive: true })
  expect(() => requireFreshBundles(root)).toThrow('actions/gitops-bump/dist/index.js is not there')
})
