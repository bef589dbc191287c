import type { Observation } from '../answers/observation.ts'
import type { Cause } from './cause.ts'
import type { Evidence } from './diagnose.ts'
import { diagnosePod } from './diagnose-pod.ts'

/** Finds why a sync failed: the hook's own container, or the resource that the cluster did not take. */
export const diagnoseSync = ({ application }: Observation, { hookPod, events }: Evidence): Cause | undefined => {
  const failures = application.operation?.failures ?? []
  const failure = failures.find(({ hook }) => hook) ?? failures[0]
  if (failure === undefined) return undefined
  const resource = `${failure.kind} ${failure.name}`
  if (!failure.hook)
    return { kind: 'manifest', resource, because: plainRefusal(failure.message), next: correctManifest }
  const found = hookPod === undefined ? undefined : diagnosePod(hookPod, events)
  if (found === undefined) return { kind: 'hook', resource, because: failure.message, next: hookStep }
  return { ...found, kind: 'hook', resource }
}

const hookStep = 'Look at what this hook does; Argo CD syncs nothing after it.'
const correctManifest = 'Correct this manifest: the cluster does not take it.'

/** Without the file of kubectl's that is gone already; a field of another type than the cluster's is told without its name. */
const plainRefusal = (message: string): string =>
  message
    .replace(/^error when \w+ "\/[^"]*":\s*/, '')
    .replace(
      /^"" is invalid: patch: Invalid value: "": unrecognized type: (\w+)$/,
      'a field should hold $1, and holds something else',
    )
