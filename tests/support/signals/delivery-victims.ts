import { deliverInputs } from '../../../scripts/demonstration/deliver-inputs.ts'
import { application, openWorld, repositories } from '../../../scripts/demonstration/world.ts'
import { runWith } from '../action-worlds/action-world.ts'
import { openSummary } from '../action-worlds/lists.ts'
import { type Opening, outcomeIn, unless, type Victim, type Work } from './victim.ts'

const openDelivery = async (): Promise<Victim> => {
  const world = await openWorld(undefined)
  await world.source.commit('Quote a price', undefined)
  let price = 899
  const prepare = async (): Promise<Work> => {
    const [from, to] = [price, price + 1].map((cents) => `pricePerItemInCents = ${cents}`)
    price += 1
    await world.source.commit('Raise the price of shipping an item', {
      file: 'services/quote/src/price.ts',
      replace: [{ from: from ?? '', to: to ?? '' }],
    })
    const before = (await world.manifests.log()).length
    return {
      run: runWith({
        directory: '.',
        workspace: world.source.directory,
        inputs: {
          ...(await deliverInputs(world)),
          'manifests-files': `${application.path}/*.yaml`,
          'argocd-server': world.argocd.url,
          'argocd-token': world.argocd.token,
          order: 'none',
        },
        env: world.ecr.env,
        github: { repository: repositories.source },
      }),
      secrets: () => ({
        'manifests token': world.git.token,
        'Argo CD token': world.argocd.token,
        'secret access key': world.ecr.credentials.secretAccessKey,
      }),
      remains: async () =>
        unless({ 'there is more than one commit': (await world.manifests.log()).length <= before + 1 }),
      wrong: async (run) => {
        const pinned = (await world.manifests.read(`${application.path}/kustomization.yaml`)).toString()
        return [
          ...unless({
            ...outcomeIn(run, 'live'),
            'its digest is not pinned': pinned.includes(run.outputs.digest ?? 'none'),
            'there is not one commit': (await world.manifests.log()).length === before + 1,
          }),
        ]
      },
    }
  }
  return { prepare, close: world.close }
}

const openTold = async (): Promise<Victim> => {
  const world = await openSummary()
  const prepare = async (): Promise<Work> => ({
    run: world.run,
    secrets: () => ({}),
    remains: async () => [],
    wrong: async (run) =>
      unless({ ...outcomeIn(run, world.done), 'there is no summary': run.summary.includes(world.done) }),
  })
  return { prepare, close: async () => world[Symbol.asyncDispose]() }
}

export const deliveryVictims: Opening[] = [
  { name: 'deliver', open: openDelivery },
  { name: 'delivery-summary', open: openTold },
]
