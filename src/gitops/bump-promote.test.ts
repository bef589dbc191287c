import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BumpBench, startBumpBench } from '../../tests/support/bump-bench.ts'
import { commitOf, inLine, openBumpWorld } from '../../tests/support/bump-world.ts'
import type { Contains } from './history/relation.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let bench: BumpBench

beforeAll(async () => {
  bench = await startBumpBench()
})
afterAll(() => bench.stop())

const runUrl = 'https://github.example/shop/source/actions/runs/1'
const built = (number: number) => ({ repository: 'shop/source', commit: commitOf(number), runUrl })
const promotion = { patterns: ['prod/**'], from: ['demo/**'], images: [] }

const openWorld = () => {
  const overlay = 'images:\n  - name: quote\n    newTag: v1\n'
  return openBumpWorld(bench, { 'demo/kustomization.yaml': overlay, 'prod/kustomization.yaml': overlay })
}

test('a promoted image keeps the source that it was built from, whatever run promotes it', async () => {
  const { name, repository, bump, tags } = await openWorld()
  await bump('quote=v2', 2, { patterns: ['demo/**'] })
  const promoted = await bench.run(name, { ...promotion, source: { ...built(9), repository: 'shop/promotions' } })
  expect([promoted.outcome, await tags('prod/kustomization.yaml')]).toEqual(['bumped', 'v2'])
  expect((await repository.log())[0]?.body.split('\n')).toEqual([
    '- quote: v1 → v2 (prod/kustomization.yaml)',
    '',
    'Source-Repository: shop/source',
    `Source-Commit: ${commitOf(2)}`,
    'Image-Tag: quote=quote:v2',
    'Image-Files: quote=prod/kustomization.yaml',
    `Run-URL: ${runUrl}`,
  ])
})

test('what was built earlier is not promoted over what was built later', async () => {
  const { name, bump, tags } = await openWorld()
  await bump('quote=v2', 2, { patterns: ['demo/**'] })
  await bump('quote=v3', 3, { patterns: ['prod/**'] })
  const promoted = await bench.run(name, { ...promotion, source: built(9), contains: inLine })
  expect([promoted.outcome, await tags('prod/kustomization.yaml')]).toEqual(['superseded', 'v3'])
})

test('whatever repository promotes it, the order is asked of the one that the image was built from', async () => {
  const { name, bump, tags } = await openWorld()
  await bump('quote=v2', 2, { patterns: ['demo/**'] })
  await bump('quote=v3', 3, { patterns: ['prod/**'] })
  const asked: string[] = []
  const contains: Contains = async (question) => {
    asked.push(question.repository)
    return inLine(question)
  }
  const source = { ...built(9), repository: 'shop/promotions' }
  const promoted = await bench.run(name, { ...promotion, source, contains })
  expect([promoted.outcome, await tags('prod/kustomization.yaml')]).toEqual(['superseded', 'v3'])
  expect(new Set(asked)).toEqual(new Set(['shop/source']))
})

test('an image whose source nobody has told is promoted without one', async () => {
  const { name, repository } = await openWorld()
  await repository.commit({ 'demo/kustomization.yaml': 'images:\n  - name: quote\n    newTag: v5\n' })
  await bench.run(name, { ...promotion, source: built(9), contains: inLine })
  expect((await repository.log())[0]?.body).not.toContain('Source-')
})

test('message and report link the commits between what stood and what stands now', async () => {
  const { repository, bump } = await openWorld()
  const first = await bump('quote=v2', 2, { patterns: ['prod/**'], source: built(2) })
  const second = await bump('quote=v3', 3, { patterns: ['prod/**'], source: built(3) })
  const url = `https://github.example/shop/source/compare/${commitOf(2)}...${commitOf(3)}`
  expect([first, second].map(({ results }) => results[0]?.compare)).toEqual([undefined, url])
  const [line, below] = ((await repository.log())[0]?.body ?? '').split('\n')
  expect([line, below]).toEqual(['- quote: v2 → v3 (prod/kustomization.yaml)', `  ${url}`])
})
