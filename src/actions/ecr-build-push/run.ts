import { describeImage } from '../../images/describe.ts'
import { wishCache } from '../../images/docker/cache-wish.ts'
import { type EnsureOutside, ensure } from '../../images/ensure.ts'
import type { DockerfileSource, LayoutSource } from '../../images/ensure-request.ts'
import { formatImageJson, shortName } from '../../lib/image-reference.ts'
import type { RunnerContext } from '../../runner/context.ts'
import type { Ending } from '../../runner/ending.ts'
import { gateOf, refusal } from './gate.ts'
import type { Input } from './inputs.ts'
import type { Output } from './outputs.ts'

type Surroundings = {
  context: Pick<RunnerContext, 'workspace' | 'event' | 'cacheService'>
  outside: EnsureOutside
  newSalt: () => string
}

export const run = async (input: Input, { context, outside, newSalt }: Surroundings): Promise<Ending<Output>> => {
  const result = await ensure(
    {
      workspace: context.workspace,
      repository: input.repository,
      name: input.name ?? shortName(input.repository),
      source: sourceOf(input, context, newSalt),
      tags: input.tags,
      push: input.push,
      createRepository: input['create-repository'] === 'if-missing',
      gate: gateOf(input),
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
    ...('digest' in result && { failure: refusal(result) }),
  }
}

const sourceOf = (
  input: Input,
  { event, cacheService }: Surroundings['context'],
  newSalt: () => string,
): DockerfileSource | LayoutSource => {
  const layout = input['oci-layout']
  if (layout !== undefined) return { kind: 'oci-layout', path: layout }
  const { context, file, target, platforms, paths, engine, builder, labels, provenance, sbom, cache, repository } =
    input
  return {
    kind: 'dockerfile',
    ...{ context, file, target, platforms, paths, engine, builder, labels, provenance, sbom },
    buildArguments: input['build-args'],
    secrets: [...input.secrets, ...input['secret-files']],
    buildContexts: input['build-contexts'],
    cache: wishCache({ cache, ref: input['cache-ref'], repository, event, cacheService }),
    fingerprint: input.fingerprint,
    bases: input['base-images'],
    salt: input.rebuild === 'always' ? newSalt() : undefined,
  }
}
