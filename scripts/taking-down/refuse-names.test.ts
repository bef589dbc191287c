import { expect, test } from 'vitest'
import { refuseNames } from './refuse-names.ts'

test.each([
  { clusters: ['blue', 'my_Cluster-2', '9'.repeat(100)], refused: undefined },
  { clusters: ['blue', '#', 'once', ''], refused: /^No cluster of EKS is called "#", "": a name begins/ },
  { clusters: ['b'.repeat(101)], refused: /^No cluster of EKS is called "b{101}": / },
])('of $clusters is refused what no cluster can be called', ({ clusters, refused }) => {
  const said = refuseNames(clusters)
  if (refused === undefined) expect(said).toBeUndefined()
  else expect(said).toMatch(refused)
})
