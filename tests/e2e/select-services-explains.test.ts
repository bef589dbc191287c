import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { checkOutCatalog } from '../support/catalog-checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { findEngine } from '../support/engine.ts'
import { removeImages } from '../support/engine-images.ts'
import { runAction } from '../support/runner/run-action.ts'

const engine = await findEngine()

test.runIf(engine)('a leg builds what was selected under that tag, and explain says what changed since', async () => {
  await using checkout = await checkOutCatalog()
  const ecr = await startEcr({ repositories: [{ name: 'shop/currency', immutable: true }] })
  const run = (action: string, inputs: Record<string, string>) =>
    runAction({
      directory: `actions/${action}`,
      inputs,
      env: { ...ecr.env, PATH: `${dirname(engine?.docker ?? '')}:${process.env.PATH}` },
      workspace: checkout.directory,
    })
  const select = () => run('select-services', { services: 'currency', explain: 'true' })
  const leg = (matrix: string | undefined) => {
    const [row] = JSON.parse(matrix ?? '').include
    const { tag, ...inputs } = row
    return run('ecr-build-push', { ...inputs, fingerprint: tag })
  }

  const first = await select()
  expect(first.summary).toContain('it is the first one')
  const built = await leg(first.outputs.matrix)
  expect(built.outputs).toMatchObject({ outcome: 'built', tag: JSON.parse(first.outputs.matrix ?? '').include[0].tag })
  expect((await select()).outputs).toMatchObject({ outcome: 'nothing-to-build', images: built.outputs['image-json'] })

  await checkout.write('services/currency/content', 'changed')
  await checkout.write(
    'services.yaml',
    checkout.git('show', 'HEAD:services.yaml').replace('RATES: "2026-11"', 'RATES: "2026-12"'),
  )
  const changed = await select()
  expect(changed.summary).toContain(`since ${built.outputs.tag} of `)
  expect(changed.summary).toContain('services/currency/content changed, build argument RATES changed')

  await checkout.write('services/currency/content', 'changed again, after the selection')
  expect((await leg(changed.outputs.matrix)).outputs).toMatchObject({ outcome: 'failed', reason: 'conflict' })
  await ecr.stop()
  await removeImages(engine?.docker ?? '', { registry: ecr.host })
})
