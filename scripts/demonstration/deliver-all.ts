import { messageOf } from '../../src/lib/failure.ts'
import type { Run } from '../../tests/support/runner/run-action.ts'
import { type Delivery, deliveries } from './deliveries.ts'
import { type Proof, pinned, proveLive, proveServed, type Served } from './proof.ts'
import { runDeliver } from './run-deliver.ts'
import { repositories, type World } from './world.ts'

/** How one delivery went; `mistakes` says where it ended otherwise than it should. */
export type Delivered = {
  delivery: Delivery
  run: Run
  proof: Proof | undefined
  price: number | undefined
  mistakes: string[]
}

/** What a viewer is told while it happens. */
export type Show = {
  begins: (delivery: Delivery, place: string, diff: string) => void
  line: (line: string) => void
  ended: (delivered: Delivered) => void
}

/** Makes the four deliveries one after the other, and judges each. */
export const deliverAll = async (world: World, show: Show, signal: AbortSignal): Promise<Delivered[]> => {
  const all = deliveries({ runs: world.runs })
  const delivered: Delivered[] = []
  for (const [index, delivery] of all.entries()) {
    if (signal.aborted) break
    const commit = await world.source.commit(delivery.message, delivery.edit)
    show.begins(delivery, `${index + 1} of ${all.length}`, delivery.edit === undefined ? '' : await world.source.diff())
    if (delivery.expected.outcome === 'degraded' && !world.runs) loseLayerOnPush(world)
    const one = await deliverOne({ world, delivery, commit, show, signal })
    delivered.push(one)
    if (!signal.aborted) show.ended(one)
  }
  return delivered
}

type One = { world: World; delivery: Delivery; commit: string; show: Show; signal: AbortSignal }

const deliverOne = async ({ world, delivery, commit, show, signal }: One): Promise<Delivered> => {
  const before = await standing(world)
  const run = await runDeliver({ world, commit, onLine: show.line, signal })
  const after = await standing(world)
  const price = await tenItems(world)
  const { outcome, image, bumped, because = '', tenItemsCost } = delivery.expected
  const mistakes = [
    mistake('the outcome', run.outputs.outcome, outcome),
    mistake('the exit code', run.exitCode, outcome === 'live' ? 0 : 1),
    mistake('the image', after.digest === before.digest ? 'same' : 'new', image),
    mistake('the digest of the output', run.outputs.digest, after.digest),
    mistake('the manifests have a new commit', after.head !== before.head, bumped),
    mistake('the commit of the output', run.outputs.commit, after.head),
    run.summary.includes(because) ? '' : `the summary does not say ${JSON.stringify(because)}`,
    !world.runs ? '' : mistake('the price of ten items', price, tenItemsCost),
  ].filter((text) => text !== '')
  const proof = await provenBy<Proof | Served>(outcome === 'live' ? proveLive(world) : proveServed(world), mistakes)
  return { delivery, run, proof: proof && 'layers' in proof ? proof : undefined, price, mistakes }
}

const standing = async (world: World) => ({
  digest: (await pinned(world)).digest,
  head: await world.manifests.head(),
})

const provenBy = async <T>(proof: Promise<T>, mistakes: string[]): Promise<T | undefined> => {
  try {
    return await proof
  } catch (error) {
    mistakes.push(messageOf(error))
    return undefined
  }
}

/** What was found where something else was to be expected; empty where it is the same. */
export const mistake = (what: string, found: unknown, expected: unknown): string =>
  found === expected ? '' : `${what}: ${found}, where ${expected} was to be expected`

/** What ten items cost, asked of the pod that is ready; undefined where nothing is run. */
export const tenItems = async ({ argocd }: Pick<World, 'argocd'>): Promise<number | undefined> => {
  const url = (await argocd.running()).find(({ ready }) => ready)?.url
  if (url === undefined) return undefined
  const answer = await fetch(`${url}/getquote`, { method: 'POST', body: '{"numberOfItems":10}' })
  return Number(await answer.json())
}

/** From the push of the manifests on, the newest image lacks its last layer: verified before, not pullable after. */
export const loseLayerOnPush = ({ ecr, beforePush }: World): void =>
  beforePush(() => {
    const newest = Object.values(ecr.tags(repositories.image)).at(-1) ?? ''
    const { layers }: { layers: { digest: string }[] } = JSON.parse(
      ecr.image(repositories.image, newest)?.manifest ?? '',
    )
    ecr.loseLayer(repositories.image, layers.at(-1)?.digest ?? '')
  })
