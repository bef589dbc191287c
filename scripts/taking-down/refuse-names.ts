/** What no cluster of EKS can be called (Amazon EKS API Reference, CreateCluster); undefined where all could be one. */
export const refuseNames = (clusters: string[]): string | undefined => {
  const wrong = clusters.filter((cluster) => !/^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/.test(cluster))
  if (wrong.length === 0) return undefined
  const quoted = wrong.map((cluster) => JSON.stringify(cluster)).join(', ')
  return `No cluster of EKS is called ${quoted}: a name begins with a letter or a digit, and has up to 100 of letters, digits, hyphens and underscores.`
}
