import { parseDocument } from 'yaml'
import { at, isRecord } from '../../src/lib/json.ts'

/** What a workflow says when it calls deliver.yml, as far as a rehearsal can know it: variables are GitHub's. */
export type DeliveryCall = {
  catalog: string
  services: string[]
  manifestsFiles: string[]
  manifestsBranch: string
}

type Read = { call: DeliveryCall } | { mistakes: string[] }

/** Reads it from the texts of `.github/workflows`, by file name; a call that pushes nothing is a pull request's. */
export const readDeliveryCall = (texts: Record<string, string>): Read => {
  const [found] = Object.entries(texts)
    .flatMap(([file, text]) => callsIn(text, 'deliver.yml').map((given) => ({ file, given })))
    .filter(({ given }) => given.push !== false)
  if (found === undefined) {
    return {
      mistakes: [
        `.github/workflows: should hold a workflow that calls deliver.yml, but ${namesOf(texts)}. Commit it, once scripts/init has written it`,
      ],
    }
  }
  const { file, given } = found
  const said = saying(given)
  const mistakes = unknownIn({ file, said, names: ['catalog', 'services', 'manifests-files', 'manifests-branch'] })
  if (mistakes.length > 0) return { mistakes }
  return {
    call: {
      catalog: said('catalog', 'services.yaml'),
      services: linesOf(said('services', '')),
      manifestsFiles: linesOf(said('manifests-files', '')),
      manifestsBranch: said('manifests-branch', 'main'),
    },
  }
}

/** What a workflow says when it calls promote.yml: what is copied from where to where. */
export type PromotionCall = { from: string[]; files: string[]; environment: string }

/** The same of promote.yml; undefined where nothing calls it. */
export const readPromotionCall = (
  texts: Record<string, string>,
): { call: PromotionCall } | { mistakes: string[] } | undefined => {
  const [found] = Object.entries(texts).flatMap(([file, text]) =>
    callsIn(text, 'promote.yml').map((given) => ({ file, given })),
  )
  if (found === undefined) return undefined
  const { file, given } = found
  const said = saying(given)
  const mistakes = unknownIn({ file, said, names: ['from', 'manifests-files'] })
  if (mistakes.length > 0) return { mistakes }
  return {
    call: {
      from: linesOf(said('from', '')),
      files: linesOf(said('manifests-files', '')),
      environment: said('environment', 'the next environment'),
    },
  }
}

type Said = (name: string, otherwise: string) => string

const saying =
  (given: Record<string, unknown>): Said =>
  (name, otherwise) =>
    String(given[name] ?? otherwise).trim()

const unknownIn = ({ file, said, names }: { file: string; said: Said; names: string[] }): string[] =>
  names
    .filter((name) => said(name, '').includes('${{'))
    .map(
      (name) =>
        `.github/workflows/${file}: ${name} should be plain text, but it is ${said(name, '')}, which GitHub alone knows. Write it out`,
    )

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const callsIn = (text: string, workflow: 'deliver.yml' | 'promote.yml'): Record<string, unknown>[] => {
  const jobs = at(parseDocument(text).toJS(), 'jobs')
  return Object.values(isRecord(jobs) ? jobs : {}).flatMap((job) => {
    const [uses, given] = [at(job, 'uses'), at(job, 'with')]
    const [path] = typeof uses === 'string' ? uses.split('@') : []
    const calls = path?.endsWith(`/.github/workflows/${workflow}`) === true
    return calls ? [isRecord(given) ? given : {}] : []
  })
}

const namesOf = (texts: Record<string, string>): string => {
  const names = Object.keys(texts)
  return names.length === 0 ? 'it is not in the last commit' : `none of ${names.join(', ')} does`
}
