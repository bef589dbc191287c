import { Failure } from '../../lib/failure.ts'
import { listAt, textAt } from '../../lib/json.ts'
import type { Injection } from '../failures/drill.ts'
import type { DrillOutside, DrillRequest } from '../outside.ts'

/** Who runs the drill: the Job, and the image that it runs. */
export type Self = Pick<Injection, 'owner' | 'image'>

/** Finds the Job by the pod that this runs in. */
export const findSelf = async (
  { runner, namespace }: DrillRequest,
  { kubernetes }: Pick<DrillOutside, 'kubernetes'>,
): Promise<Self> => {
  const pod = await kubernetes.read({ kind: 'Pod', name: runner })
  const job = listAt(pod, 'metadata', 'ownerReferences').find((owner) => textAt(owner, 'kind') === 'Job')
  if (pod === undefined || job === undefined) {
    throw new Failure(
      'not-found',
      `no Job in ${namespace} owns the pod ${runner} that the drill runs in, so nothing would clean up after it. Run it as the Jobs in manifests/drills do`,
    )
  }
  const [apiVersion, kind, name, uid] = ['apiVersion', 'kind', 'name', 'uid'].map((field) => textAt(job, field))
  return {
    owner: { apiVersion: apiVersion ?? '', kind: kind ?? '', name: name ?? '', uid: uid ?? '' },
    image: textAt(pod, 'spec', 'containers', 0, 'image'),
  }
}
