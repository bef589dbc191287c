import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { writeIndexLayout } from '../support/oci-index.ts'
import { runAction } from '../support/runner/run-action.ts'

const repository = 'shop/quote'
const hole = { id: 'CVE-2026-1', severity: 'CRITICAL', package: 'zlib', fixedIn: '1.3' }

test('what the scan blocks fails the step and has no output to deploy by, until it passes by the same bytes', async () => {
  await using checkout = await makeCheckout({ 'README.md': '' })
  const { digest, platforms } = await writeIndexLayout(join(checkout.directory, 'image'), `made ${Date.now()}`)
  const ecr = await startEcr({ repositories: [{ name: repository, immutable: true }] })
  ecr.scans.kind = 'enhanced'
  ecr.scans.scripts.set(platforms['linux/arm64/v8'] ?? '', { findings: [hole] })
  const deliver = (inputs: Record<string, string> = {}) =>
    runAction({
      directory: 'actions/ecr-build-push',
      inputs: { repository, 'oci-layout': 'image', 'scan-gate': 'high', tags: 'v1', ...inputs },
      env: ecr.env,
      workspace: checkout.directory,
    })
  const blocked = await deliver()
  expect(blocked).toMatchObject({
    outcome: 'failure',
    outputs: { outcome: 'blocked-by-scan', reason: 'rejected', digest: '', image: '', 'image-json': '' },
  })
  expect(blocked.summary).toMatch(/\| CRITICAL \| `CVE-2026-1` \| `zlib 1\.0` \| `1\.3` \| linux\/arm64\/v8 \|/)
  expect(Object.keys(ecr.tags(repository)).filter((tag) => !tag.startsWith('scan-'))).toEqual([])

  ecr.scans.scripts.set('*', { status: 'PENDING' })
  const incomplete = await deliver({ 'scan-timeout': '2s' })
  expect(incomplete).toMatchObject({ outcome: 'failure', outputs: { outcome: 'scan-incomplete', reason: 'timed-out' } })

  ecr.scans.scripts.clear()
  const passed = await deliver()
  expect(passed).toMatchObject({ outcome: 'success', outputs: { outcome: 'reused', digest } })
  expect(ecr.tags(repository)).toMatchObject({ v1: digest, [passed.outputs.tag ?? '']: digest })
  await ecr.stop()
})
