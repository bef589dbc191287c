import { formatImageJson, type Image } from '../../src/lib/image-reference.ts'
import { packLines } from '../../src/lib/packed-lines.ts'

/** The context `needs` of a delivery's last job, as GitHub makes it; outputs as the actions give them out. */

const digest = `sha256:${'ab'.repeat(32)}`
export const commit = 'c0ffee0'.padEnd(40, '1')
/** When the push came; whole seconds, as in the event. */
export const pushedAt = 1_763_880_000_000

const tagOf = (name: string): string => `src-${Buffer.from(name).toString('hex').padEnd(16, '0').slice(0, 16)}`
const imageOf = (name: string): Image => ({ name, repository: `shop/${name}`, tag: tagOf(name), digest })
const rowOf = (name: string) => ({
  ...{ name, repository: `shop/${name}`, context: `services/${name}`, file: '', target: '' },
  ...{ 'build-args': '', 'build-contexts': '', platforms: 'linux/amd64', paths: `services/${name}` },
  ...{ tag: tagOf(name), 'base-images': '' },
})

type JobResult = 'success' | 'failure' | 'cancelled' | 'skipped'
export type Needs = Record<string, { result: JobResult; outputs: Record<string, string> }>

type Seconds = [name: string, begin: number, end: number]
export const timelineOf = (...phases: Seconds[]): string =>
  JSON.stringify(
    phases.map(([name, begin, end]) => ({
      name,
      begin: pushedAt + begin * 1000,
      end: pushedAt + end * 1000,
      ended: 'done',
    })),
  )

/** What select-services gives out. */
export const selected = (names: { rows: string[]; images: string[]; deferred?: number }): Record<string, string> => {
  const matrix = JSON.stringify({ include: names.rows.map(rowOf) })
  const images = names.images.map((name) => formatImageJson(imageOf(name)))
  return {
    outcome: names.rows.length === 0 ? 'nothing-to-build' : 'selected',
    matrix,
    count: String(names.rows.length),
    deferred: String(names.deferred ?? 0),
    images: images.join('\n'),
    selection: packLines([matrix, ...images]),
  }
}

export const success = (outputs: Record<string, string>) => ({ result: 'success' as const, outputs })
export const failure = (outputs: Record<string, string> = {}) => ({ result: 'failure' as const, outputs })
export const cancelled = { result: 'cancelled' as const, outputs: {} }
export const skipped = { result: 'skipped' as const, outputs: {} }

export const all = [
  'ad',
  'cart',
  'checkout',
  'currency',
  'email',
  'fraud',
  'frontend',
  'image',
  'kafka',
  'llm',
  'load',
  'payment',
  'proxy',
  'quote',
  'reviews',
  'search',
  'shipping',
  'shop',
  'stock',
]
export const changed = ['cart', 'email', 'quote']
export const others = all.filter((name) => !changed.includes(name))

export const bumped = {
  outcome: 'bumped',
  commit,
  results: JSON.stringify(
    all.map((name) => ({
      name,
      outcome: changed.includes(name) ? 'bumped' : 'unchanged',
      places: [
        { path: 'shop/demo/kustomization.yaml', line: 7, from: `src-1@${digest}`, to: `${tagOf(name)}@${digest}` },
      ],
    })),
  ),
  timeline: timelineOf(['read', 92, 93], ['push', 93, 95]),
}

export const live = {
  outcome: 'live',
  results: JSON.stringify([
    {
      application: 'shop-demo',
      page: 'https://argocd.example/applications/shop-demo',
      outcome: 'live',
      revision: commit,
      images: [],
      because: 'healthy',
    },
  ]),
  timeline: timelineOf(
    ['wait for Argo CD', 105, 130],
    ['Argo CD detects', 105, 108],
    ['Argo CD syncs', 108, 112],
    ['Argo CD rolls out', 112, 130],
  ),
}

/** 3 of 19 services changed; all went well, live 2 minutes and 10 seconds after the push. */
export const wholeDelivery: Needs = {
  select: success({
    ...selected({ rows: changed, images: others }),
    timeline: timelineOf(['fingerprints', 12, 13], ['ask ECR', 13, 14]),
  }),
  build: success({}),
  collect: success({ ...selected({ rows: [], images: all }), timeline: timelineOf(['ask ECR', 80, 81]) }),
  bump: success(bumped),
  health: success(live),
}
