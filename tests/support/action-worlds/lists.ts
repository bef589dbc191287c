import { makeCheckout } from '../checkout.ts'
import { wholeDelivery } from '../delivery-jobs.ts'
import { type OpenWorld, runWith } from './action-world.ts'

const nothing = async (): Promise<string> => 'nothing'

export const openSummary: OpenWorld = async () => ({
  done: 'live',
  again: 'live',
  run: runWith({ directory: 'actions/delivery-summary', inputs: { needs: JSON.stringify(wholeDelivery) } }),
  stands: nothing,
  [Symbol.asyncDispose]: async () => undefined,
})

export const openStacks: OpenWorld = async ({ directory } = {}) => {
  const checkout = await makeCheckout({ 'stacks.yaml': 'stacks:\n  - name: shop\n    directory: infra\n' }, directory)
  return {
    done: 'selected',
    again: 'selected',
    run: runWith({ directory: 'actions/select-stacks', workspace: checkout.directory, inputs: {} }),
    stands: nothing,
    [Symbol.asyncDispose]: checkout[Symbol.asyncDispose],
  }
}
