import { expect, test } from 'vitest'
import { tellResults } from './tell-results.ts'

const pinned = `src-1@sha256:${'0123456789abcdef'.repeat(4)}`
const places = [
  { from: pinned, to: 'src-2' },
  { from: pinned, to: 'src-2' },
]

test('tells what changed by its first place, what stands by its name, and at last only what was left out', () => {
  const entries = [
    { name: 'cart', outcome: 'bumped', places },
    { name: 'ad', outcome: 'unchanged', places },
    { name: 'quote', outcome: 'held', because: 'taken back', places: [] },
  ]
  const [full, words, left] = tellResults(entries, { commit: 'c0ffee' })
  const held = { name: 'quote', outcome: 'held', because: 'taken back' }
  expect(JSON.parse(full?.results ?? '')).toEqual([
    { name: 'cart', outcome: 'bumped', places: [{ from: 'src-1@0123456789ab', to: 'src-2' }] },
    { name: 'ad', outcome: 'unchanged' },
    held,
  ])
  expect(JSON.parse(words?.results ?? '')).toEqual([
    { name: 'cart', outcome: 'bumped' },
    { name: 'ad', outcome: 'unchanged' },
    held,
  ])
  expect(left).toEqual({ commit: 'c0ffee', results: JSON.stringify([held]) })
})
