import type { LiveOutside, LiveRequest } from '../../argocd/live-request.ts'
import type { LiveResult } from '../../argocd/live-result.ts'
import { refusedAhead, unwellAhead } from '../../argocd/look-ahead.ts'
import { bump } from '../../gitops/bump.ts'
import { Failure, messageOf } from '../../lib/failure.ts'
import type { Input } from './inputs.ts'
import { bumpRequest, type DeliverOutside, liveRequest, nameOf, type Surroundings } from './requests.ts'

/**
 * Opens every door that the delivery will go through, all at once: a wrong token of Argo CD is better told now than
 * after the build, the push and the bump. The bump is tried dry, so that a name that no file holds is told now, too.
 * Returns how Argo CD refused, and which applications are unwell already; the other doors' refusals are thrown.
 */
export const checkAhead = async (
  input: Input,
  { surroundings, outside }: { surroundings: Surroundings; outside: DeliverOutside },
): Promise<{ refused: LiveResult | undefined; unwell: string[] }> => {
  const { images, gitops, argocd } = outside
  const image = { name: nameOf(input), repository: input.repository, tag: 'src-0000000000000000', digest: anyDigest }
  const asked = liveRequest(input, { surroundings, commit: '', standing: [] })
  const [registry, manifests, live] = await Promise.allSettled([
    images.ecr.describe(),
    gitops && bump(bumpRequest(input, { surroundings, image, dryRun: true }), gitops),
    argocd && refusedAhead(asked, argocd),
  ])
  const refused = live.status === 'fulfilled' ? live.value : undefined
  const thrown = [registry, manifests, live].flatMap((door) => (door.status === 'rejected' ? [door.reason] : []))
  const [first] = thrown
  if (first === undefined) return { refused, unwell: await unwellBefore(input, asked, argocd) }
  if (!(first instanceof Failure)) throw first
  const messages = [...thrown.map(messageOf), ...(refused ? [refused.because] : [])]
  throw new Failure(first.reason, messages.join('\n'), { cause: first })
}

/** Asked only where the image may be blamed later for what it finds. */
const unwellBefore = async (input: Input, request: LiveRequest, argocd: LiveOutside | undefined): Promise<string[]> =>
  argocd === undefined || input['on-failure'] === 'report' ? [] : unwellAhead(request, argocd)

const anyDigest = `sha256:${'0'.repeat(64)}`
