import { Failure } from '../../lib/failure.ts'
import { isDigest, parseReference } from '../../lib/image-reference.ts'
import type { Bases } from '../content/resolve-bases.ts'
import type { BuildContext } from '../ensure-request.ts'
import { type Docker, engineTakesContexts } from './docker.ts'
import type { Method } from './docker-method.ts'
import { askEngine, askRegistry } from './look-up-base.ts'
import { canBePinned } from './pinnable.ts'

/**
 * How a build keeps to the base images that its tag was made of: as contexts, which stand for them by digest. Those that
 * cannot be given so are looked up again: `check` throws as `conflict` when one stands for something else by now.
 */
export type Pins = { contexts: BuildContext[]; check: () => Promise<void> }

type Wanted = { bases: Bases; method: Method; dockerfile: string }

/** Before a build; what the engine does not have, and cannot be told by digest, is pulled to be looked at. */
export const pinBases = async ({ bases, method, dockerfile }: Wanted, docker: Docker): Promise<Pins> => {
  const known = bases.filter(({ reference, resolved }) => resolved !== reference && !isPinned(reference))
  const inEngine = method.kind === 'docker' || method.intoEngine
  const ask = inEngine ? askEngine : askRegistry
  const contexts: BuildContext[] = []
  const watched: Bases = []
  for (const base of known) {
    const pinned = (await pinnedBy({ base, method, dockerfile }, docker)) ? contextOf(base) : undefined
    if (pinned) contexts.push(pinned)
    else watched.push(base)
  }
  const check = async (): Promise<void> => {
    for (const base of watched) refuseMoved(base, await ask(base.reference, docker))
  }
  if (inEngine) await pullMissing(watched, docker)
  await check()
  return { contexts, check }
}

const isPinned = (reference: string): boolean => parseReference(reference)?.digest !== undefined

type Asked = { base: Bases[number]; method: Method; dockerfile: string }

/** What the engine has it builds on, and it may have made it itself: then no registry knows its digest. */
const pinnedBy = async ({ base, method, dockerfile }: Asked, docker: Docker): Promise<boolean> => {
  if (method.kind === 'docker' || !isDigest(base.resolved) || !canBePinned(base.reference, dockerfile)) return false
  if (!method.intoEngine) return true
  return (await engineTakesContexts(docker)) && (await askEngine(base.reference, docker)) !== base.resolved
}

const contextOf = ({ reference, resolved }: Bases[number]): BuildContext | undefined => {
  const repository = parseReference(reference)?.repository
  return repository === undefined ? undefined : { name: reference, value: `docker-image://${repository}@${resolved}` }
}

/** The build would pull it, too, but not say which one it took. */
const pullMissing = async (bases: Bases, docker: Docker): Promise<void> => {
  for (const { reference } of bases) {
    if ((await askEngine(reference, docker)) === undefined) await docker.run(['pull', '--quiet', reference])
  }
}

const refuseMoved = ({ reference, resolved }: Bases[number], now: string | undefined): void => {
  if (now === resolved) return
  const stands = now === undefined ? 'cannot be had here' : `stands for ${now} by now`
  throw new Failure(
    'conflict',
    `base image ${reference}: the tag was made of ${resolved}, but the name ${stands}, so nothing was pushed. Run it again from where the tag was selected; a buildx builder with another driver than docker would take the one that was meant`,
  )
}
