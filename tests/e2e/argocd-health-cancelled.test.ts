import { expect, test } from 'vitest'
import { healthInputs } from '../support/argocd/health-inputs.ts'
import { openShop } from '../support/argocd/shop.ts'
import { runAction } from '../support/runner/run-action.ts'

test('a wait that is cancelled ends in time and leaves nothing behind', async () => {
  await using shop = await openShop({})
  const run = await runAction({
    directory: 'actions/argocd-health',
    inputs: {
      ...healthInputs(shop),
      revision: 'f'.repeat(40),
    },
    cancelWhen: { line: /not ffffffff/ },
  })
  expect([run.outcome, run.outputs.outcome, run.outputs.reason]).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(run.signals).toEqual(['SIGINT'])
  expect(run.leftovers).toEqual({ files: [], processes: [] })
})
