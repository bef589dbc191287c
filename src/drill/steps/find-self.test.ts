import { expect, test } from 'vitest'
import { drillOf } from '../failures/drills.ts'
import type { Kubernetes } from '../servers/kubernetes.ts'
import { findSelf } from './find-self.ts'

const readBy = (pod: unknown) => {
  const unused = () => Promise.reject(new Error('not asked here'))
  const kubernetes: Kubernetes = {
    read: async () => pod,
    tryCreate: unused,
    create: unused,
    list: unused,
    remove: unused,
  }
  const request = {
    drill: drillOf('oom-kill', 1),
    namespace: 'drills',
    runner: 'drill-1',
    bystanders: /^$/,
    pollMilliseconds: 1,
  }
  return findSelf(request, { kubernetes })
}

test.each<[string, unknown]>([
  ['a pod that is not there', undefined],
  ['a pod of nobody', { metadata: {} }],
  ['a pod of a Deployment', { metadata: { ownerReferences: [{ kind: 'ReplicaSet', name: 'drill', uid: '1' }] } }],
])('%s has no Job that would clean up', async (_case, pod) => {
  await expect(readBy(pod)).rejects.toMatchObject({
    reason: 'not-found',
    message:
      'no Job in drills owns the pod drill-1 that the drill runs in, so nothing would clean up after it. Run it as the Jobs in manifests/drills do',
  })
})
