import type { Bases } from '../content/resolve-bases.ts'
import type { Service } from './catalog.ts'

/** A row of the matrix: inputs of ecr-build-push as texts, every one of them always there. */
export type Row = Record<(typeof rowFields)[number], string>

export const rowFields = [
  'name',
  'repository',
  'context',
  'file',
  'target',
  'build-args',
  'build-contexts',
  'platforms',
  'paths',
  'tag',
  'base-images',
] as const

/** What a leg needs to build just what was selected: `tag` for its `fingerprint`, and what base images stood for. */
export const rowOf = ({ service, tag, bases }: { service: Service; tag: string; bases: Bases }): Row => ({
  name: service.name,
  repository: service.repository,
  context: service.context,
  file: service.file ?? '',
  target: service.target ?? '',
  'build-args': pairsOf(service.buildArguments),
  'build-contexts': pairsOf(service.buildContexts ?? []),
  platforms: service.platforms.join('\n'),
  paths: service.paths.join('\n'),
  tag,
  'base-images': bases.map(({ reference, resolved }) => `${reference}=${resolved}`).join('\n'),
})

const pairsOf = (pairs: { name: string; value: string }[]): string =>
  pairs.map(({ name, value }) => `${name}=${value}`).join('\n')
