import { expect, test } from 'vitest'
import { refuseNames } from './refuse-names.ts'

test.each([
  { clusters: ['blue', '#', 'once', ''], refused: /^no cluster of EKS is called "#", "": a name begins/ },
  { clusters: ['b'.repeat(101)], refused: /^no cluster of EKS is called "b{101}": / },
])('of $clusters is refused what no cluster can be called', ({ clusters, refused }) => {
  expect(() => refuseNames(clusters)).toThrow(refused)
})

test('what a cluster can be called is not refused', () => {
  expect(() => refuseNames(['blue', 'my_Cluster-2', '9'.repeat(100)])).not.toThrow()
})
