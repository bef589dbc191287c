import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bindingOf } from './binding.ts'
import { openPlan } from './open-plan.ts'
import { seal } from './seal.ts'
import type { KeySource } from './seal-key.ts'

const of = {
  repository: 'o/r',
  commit: 'c0ffee',
  stack: { name: 'demo', directory: '.', varFiles: [], backendConfig: {}, ephemeral: false },
  terraform: { product: 'Terraform' as const, version: '1.14.0' },
  fingerprint: 'f00d',
}

test('a plan of a version that did not say what goes with it is not applied', async () => {
  const workspace = await mkdtemp(join(tmpdir(), 'open-plan-'))
  const key = Buffer.alloc(32, 7)
  const keys: KeySource = {
    forSeal: async () => ({ key, recipe: { kind: 'scrypt', salt: 'AA==' } }),
    forOpening: async () => key,
    forFingerprints: async () => ({ key, mark: '' }),
  }
  try {
    const binding = await bindingOf({ ...of, mode: 'normal', workspace })
    const file = await seal({ plan: Buffer.from('plan'), manifest: { leftovers: [] } }, binding, keys)
    await writeFile(join(workspace, 'plan.sealed'), file)
    const opening = openPlan({ ...of, path: 'plan.sealed', workspace, keys, privateDirectory: workspace })
    await expect(opening).rejects.toMatchObject({
      reason: 'rejected',
      message:
        'the sealed plan does not say what is deleted with it: another version of Slipway sealed it. Plan again, and apply that',
    })
  } finally {
    await rm(workspace, { recursive: true })
  }
})

test('a plan that was not handed over is told with its path', async () => {
  const unused = () => Promise.reject(new Error('no key is needed for what is not there'))
  const opening = openPlan({
    ...of,
    path: 'plan.sealed',
    workspace: import.meta.dirname,
    keys: { forSeal: unused, forOpening: unused, forFingerprints: unused },
    privateDirectory: import.meta.dirname,
  })
  await expect(opening).rejects.toMatchObject({
    reason: 'not-found',
    message: 'plan: plan.sealed is not there. Download the file that terraform-plan wrote in this workflow',
  })
})
