import { Failure } from '../../lib/failure.ts'
import type { Candidate, DockerfileOutside } from '../candidate.ts'
import { readCheckout } from '../content/checkout-files.ts'
import { fingerprint, isOfContent } from '../content/fingerprint.ts'
import { refusePlaceholders } from '../content/placeholders.ts'
import { pathsOf, readRecipe } from '../content/recipe.ts'
import { resolveBases } from '../content/resolve-bases.ts'
import { traceOf } from '../content/trace.ts'
import { traceLabel } from '../content/trace-label.ts'
import type { DockerfileSource } from '../ensure-request.ts'
import { buildWithDocker } from './docker-build.ts'
import { baseLookUp } from './look-up-base.ts'
import { refuseMissingSecrets } from './secret-files.ts'

type Wanted = { source: DockerfileSource; workspace: string; repository: string }

/** Reads what the image is made of, and so its tag. Changes nothing, and asks no registry. */
export const dockerfileImage = async (wanted: Wanted, outside: DockerfileOutside): Promise<Candidate> => {
  const { source, workspace } = wanted
  const { bases: given = [], salt } = source
  await refuseMissingSecrets(source.secrets ?? [], workspace)
  const checkout = await readCheckout({ git: outside.git, workspace, paths: pathsOf(source) })
  const { recipe, dockerfile, uncommitted } = await readRecipe({ source, workspace, checkout })
  if (uncommitted.length > 0) outside.progress.say(uncommittedLine(uncommitted))
  const open = recipe.references.some((reference) => !given.some((base) => base.reference === reference))
  const bases = await resolveBases(
    recipe.references,
    open ? await baseLookUp(source, await outside.docker()) : undefined,
    given,
  )
  for (const { reference, resolved } of bases) outside.progress.say(`Base image ${reference}: ${resolved}`)
  const own = fingerprint({ ...recipe, bases, salt })
  const tag = source.fingerprint ?? own
  if (!isOfContent(tag, own)) throw otherContent(source, own)
  const labels = [...(source.labels ?? []), traceLabel(traceOf({ ...recipe, bases }))]
  const labelled = { ...wanted, source: { ...source, labels } }
  return {
    tag,
    build: async (destination) => {
      const inContexts = recipe.buildContexts.flatMap(({ files = [] }) => files)
      await refusePlaceholders([...recipe.files, ...inContexts], checkout.root)
      return buildWithDocker({ ...labelled, tag, dockerfile, bases }, outside, destination)
    },
  }
}

const otherContent = ({ fingerprint, context }: DockerfileSource, own: string): Failure =>
  new Failure(
    'conflict',
    `fingerprint: ${fingerprint} was selected, but what lies in \`${context}\` makes ${own}. Check out the same commit as select-services did, give the inputs of the same row, and generate nothing in between`,
  )

const mostNamed = 5

const uncommittedLine = (paths: string[]): string => {
  const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : ''
  return `Not as committed, so they count as they lie here: ${paths.slice(0, mostNamed).join(', ')}${more}`
}
