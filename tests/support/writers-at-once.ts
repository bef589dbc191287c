import type { BumpResult } from '../../src/gitops/bump-request.ts'
import type { BumpBench, BumpOptions } from './bump-bench.ts'
import { commitOf, inLine } from './bump-world.ts'
import { gitText } from './git-server/real-git.ts'
import type { LogEntry } from './git-server/repository.ts'

/** A file of each service's own, adjacent lines of one file, and entries of one list. */
const manifests = (services: string[], tag: string) => ({
  'list/kustomization.yaml': `images:\n${services.map((name) => `  - name: ${name}\n    newTag: ${tag}\n`).join('')}`,
  'lines/values.yaml': services.map((name) => `${name}: {image: shop/${name}:${tag}} # é\n`).join(''),
  ...Object.fromEntries(services.map((name) => [`own/${name}.yaml`, `image: 'shop/${name}:${tag}'\r\n`])),
})

/** Every commit has the one before it as its only parent. */
export const isStraight = (log: LogEntry[]): boolean =>
  log.every(({ parents }, index) => parents.join() === (log[index + 1]?.commit ?? ''))

/** What became of a race of many writers, each with an image of its own. */
export type Race = {
  outcomes: string[]
  commits: number
  straight: boolean
  /** Commits that nobody says are his, and those that somebody says are his and are not there. */
  strangers: string[]
  lost: string[]
  /** Files that do not hold every image that landed, and every other byte as it was. */
  wrongFiles: string[]
}

/** A writer of another kind, such as a process of its own: says what was written, or throws. */
export type OtherWriter = (repository: string, service: string) => Promise<Pick<BumpResult, 'outcome' | 'commit'>>

/** Writers of their own files, of adjacent lines and of one list, all at once and with the order on. */
export const writersAtOnce = async (
  bench: BumpBench,
  count: number,
  options: (index: number) => Partial<BumpOptions> = () => ({}),
  other: (index: number) => OtherWriter | undefined = () => undefined,
): Promise<Race> => {
  const services = Array.from({ length: count }, (_, index) => `svc-${index}`)
  const { name, repository } = await bench.createRepository(manifests(services, 'v1'))
  const write = (service: string, index: number): ReturnType<OtherWriter> =>
    other(index)?.(name, service) ??
    bench.run(name, {
      images: [`${service}=v2`],
      source: { repository: 'shop/source', commit: commitOf(index), runUrl: '' },
      contains: inLine,
      ...options(index),
    })
  const ended = await Promise.allSettled(services.map(write))
  const results = ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const log = await repository.log()
  const there = log.slice(0, -1)
  const said = new Set(results.map(({ commit }) => commit))
  const landed = new Set(there.map(({ subject }) => subject.replace(/^Deploy (\S+) v2$/, '$1')))
  const wrongFiles: string[] = []
  for (const path of Object.keys(manifests(services, 'v1'))) {
    const content = (await repository.read(path)).toString()
    const expected = services.map((service) => manifests([service], landed.has(service) ? 'v2' : 'v1'))
    if (content !== joined(path, expected)) wrongFiles.push(path)
  }
  await gitText(repository.path, ['fsck', '--strict'])
  return {
    outcomes: ended.map((one) => (one.status === 'fulfilled' ? one.value.outcome : String(one.reason))),
    commits: there.length,
    straight: isStraight(log),
    strangers: there.map(({ commit }) => commit).filter((commit) => !said.has(commit)),
    lost: [...said].filter((commit) => !there.some((one) => one.commit === commit)),
    wrongFiles,
  }
}

/** The services' own parts of one file, put together again. */
const joined = (path: string, each: Record<string, string>[]): string => {
  const parts = each.map((files) => files[path] ?? '')
  const [first = ''] = parts
  return path.startsWith('list/')
    ? `images:\n${parts.map((part) => part.replace('images:\n', '')).join('')}`
    : parts.join('') || first
}
