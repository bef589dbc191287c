import { expect, test } from 'vitest'
import { openPlan } from './open-plan.ts'

test('a plan that was not handed over is told with its path', async () => {
  const unused = () => Promise.reject(new Error('no key is needed for what is not there'))
  const opening = openPlan({
    path: 'plan.sealed',
    workspace: import.meta.dirname,
    repository: 'o/r',
    commit: 'c0ffee',
    stack: { name: 'demo', directory: 'demo', varFiles: [], backendConfig: {}, ephemeral: false },
    terraform: { product: 'Terraform', version: '1.14.0' },
    fingerprint: 'f00d',
    keys: { forSeal: unused, forOpening: unused, forFingerprints: unused },
    privateDirectory: import.meta.dirname,
  })
  await expect(opening).rejects.toMatchObject({
    reason: 'not-found',
    message: 'plan: plan.sealed is not there. Download the file that terraform-plan wrote in this workflow',
  })
})
