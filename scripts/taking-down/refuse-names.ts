import { Failure } from '../../src/lib/failure.ts'

/** Refuses what no cluster of EKS can be called (Amazon EKS API Reference, CreateCluster), all of it together. */
export const refuseNames = (clusters: string[]): void => {
  const wrong = clusters.filter((cluster) => !/^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/.test(cluster))
  if (wrong.length === 0) return
  const quoted = wrong.map((cluster) => JSON.stringify(cluster)).join(', ')
  throw new Failure(
    'invalid-input',
    `no cluster of EKS is called ${quoted}: a name begins with a letter or a digit, and has up to 100 of letters, digits, hyphens and underscores`,
  )
}
