import { serviceFiles } from './manifests.ts'
import type { Settings } from './objects.ts'
import { type ClusterShop, openClusterShop, type Pushed } from './shop.ts'

/** A shop in which the service `quote` is live already, and answers with `one`. */
export const openLiveShop = async (
  title: string,
  settings: Settings = {},
): Promise<ClusterShop & { first: Pushed }> => {
  const shop = await openClusterShop(title)
  const first = await shop.push('one')
  await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, first))
  await shop.application('quote', settings)
  await shop.untilAnswers('quote', ['one'])
  return { ...shop, first }
}

/** The `results` output of a wait. */
export const resultsOf = ({ outputs }: { outputs: Record<string, string | undefined> }): unknown =>
  JSON.parse(outputs.results ?? 'null')
