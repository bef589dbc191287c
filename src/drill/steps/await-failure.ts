import { Failure } from '../../lib/failure.ts'
import { formatDuration } from '../../lib/time.ts'
import type { DrillOutside, DrillRequest } from '../outside.ts'
import type { KubernetesObject } from '../servers/kubernetes.ts'

/** Waits until the failure has happened; returns since when it is there, in epoch milliseconds, and what was seen. */
export const awaitFailure = async (
  { drill, pollMilliseconds }: DrillRequest,
  { kubernetes, clock }: DrillOutside,
  { kind, metadata: { name } }: KubernetesObject,
): Promise<{ at: number; seen: string }> => {
  const until = clock.now() + drill.failsWithin
  for (;;) {
    const object = await kubernetes.read({ kind, name })
    if (object === undefined) throw new Failure('conflict', `somebody has deleted ${kind} ${name}. Run the drill again`)
    const look = drill.look(object)
    if (look !== undefined && 'wrong' in look) throw new Failure('rejected', `${kind} ${name}: ${look.wrong}`)
    // A kubelet tells whole seconds, cut off: never later than now.
    if (look !== undefined) return { at: Math.min(look.at ?? clock.now(), clock.now()), seen: look.seen }
    if (clock.now() >= until) {
      throw new Failure(
        'timed-out',
        `${kind} ${name} did not fail within ${formatDuration(drill.failsWithin)}: is there a node that can run it?`,
      )
    }
    await clock.sleep(pollMilliseconds)
  }
}
