import { Failure, messageOf } from '../../lib/failure.ts'
import { formatDuration } from '../../lib/time.ts'
import type { DrillOutside, DrillRequest } from '../outside.ts'
import type { KubernetesObject } from '../servers/kubernetes.ts'

/** How long a kubelet may take; also what is left of the Job's time once it was told to end. */
const goneWithinMilliseconds = 45_000

/** Deletes the object and waits until it is gone, whatever happened before; tries again where the API is away. */
export const cleanUp = async (
  { pollMilliseconds }: DrillRequest,
  { kubernetes, lastClock: clock }: DrillOutside,
  { kind, metadata: { name } }: KubernetesObject,
): Promise<void> => {
  const until = clock.now() + goneWithinMilliseconds
  let trouble = 'it is being deleted'
  for (;;) {
    try {
      await kubernetes.remove({ kind, name })
      if ((await kubernetes.read({ kind, name })) === undefined) return
    } catch (error) {
      trouble = messageOf(error)
    }
    if (clock.now() >= until) {
      throw new Failure(
        'timed-out',
        `${kind} ${name} is still there ${formatDuration(goneWithinMilliseconds)} after its deletion (${trouble}). It goes with the Job; delete it with kubectl if it does not`,
      )
    }
    await clock.sleep(pollMilliseconds)
  }
}
