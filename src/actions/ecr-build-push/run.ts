import { describeImage } from '../../images/describe.ts'
import { type EnsureOutside, ensure } from '../../images/ensure.ts'
import type { DockerfileSource, LayoutSource } from '../../images/request.ts'
import { formatImageJson, shortName } from '../../lib/image-reference.ts'
import type { Ending } from '../../runner/ending.ts'
import type { Input } from './inputs.ts'

export const outputs = ['outcome', 'reason', 'tag', 'digest', 'image', 'image-json'] as const
type Output = (typeof outputs)[number]

type Surroundings = { workspace: string; outside: EnsureOutside; newSalt: () => string }

export const run = async (input: Input, { workspace, outside, newSalt }: Surroundings): Promise<Ending<Output>> => {
  const result = await ensure(
    {
      workspace,
      repository: input.repository,
      name: input.name ?? shortName(input.repository),
      source: sourceOf(input, newSalt),
      tags: input.tags,
      push: input.push,
      budgetMilliseconds: input.timeout,
    },
    outside,
  )
  const { outcome } = result
  return {
    outcome,
    outputs: result.pushed
      ? {
          tag: result.image.tag,
          digest: result.image.digest,
          image: result.reference,
          'image-json': formatImageJson(result.image),
        }
      : { tag: result.tag, digest: '', image: '', 'image-json': '' },
    report: describeImage(result),
  }
}

const sourceOf = (input: Input, newSalt: () => string): DockerfileSource | LayoutSource => {
  const layout = input['oci-layout']
  if (layout !== undefined) return { kind: 'oci-layout', path: layout }
  const { context, file, target, platforms, paths, engine, builder, fingerprint } = input
  const salt = input.rebuild === 'always' ? newSalt() : undefined
  const buildArguments = input['build-args']
  const selected = { fingerprint, bases: input['base-images'], salt }
  return { kind: 'dockerfile', context, file, target, buildArguments, platforms, paths, engine, builder, ...selected }
}
