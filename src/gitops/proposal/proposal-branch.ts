import { createHash } from 'node:crypto'

/** What a proposal is about: the same again updates the same pull request. */
export type Subject = { kind: 'bump' | 'rollback'; base: string; names: string[]; patterns: string[] }

/** `slipway/bump-quote-0123456789`: a branch for one base, one set of images and one set of files. */
export const proposalBranch = ({ kind, base, names, patterns }: Subject): string => {
  const parts = [kind, base, names.toSorted(), patterns.toSorted()]
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10)
  const [first = 'all'] = names.toSorted()
  const word = names.length > 1 ? `${names.length}-images` : first.split('/').at(-1)
  return `slipway/${kind}-${String(word).replace(/[^A-Za-z0-9-]+/g, '-')}-${hash}`
}
