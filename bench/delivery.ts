import { Failure } from '../src/lib/failure.ts'
import { checkOutServices } from '../tests/support/catalog-checkout.ts'
import type { Checkout } from '../tests/support/checkout.ts'
import { type LocalEcr, startEcr } from '../tests/support/ecr/ecr.ts'
import { putPlainImage } from '../tests/support/ecr/images.ts'
import { startGitServer } from '../tests/support/git-server/git-server.ts'
import { type Run, runAction } from '../tests/support/runner/run-action.ts'
import type { Bench, Measured } from './bench.ts'
import { type Contestant, measuredAt, roundRobin } from './round-robin.ts'

type Row = { name: string; repository: string; tag: string }

const changed = 3
const token = 'ghs_writes-the-manifests-0123456789'

const jobs = ['select', 'collect', 'bump', 'summary']

/** What the actions of deliver.yml take for a push that changes three services, without building and without Argo CD. */
export const bench: Bench = {
  name: 'delivery',
  title: 'A delivery that changes three services',
  target: 'Beside no peer: docs/scale.md reckons with these seconds.',
  sizes: [19, 100, 1_000].map((services) => ({ name: `${services} services`, amount: services })),
  ours: jobs,
  base: [],
  rounds: 3,
  run: async ({ rounds }) => {
    const measured: Measured[] = []
    for (const { name, amount } of bench.sizes) {
      measured.push(...measuredAt(name, await delivery(amount ?? 0, rounds)))
    }
    return measured
  },
}

const delivery = async (services: number, rounds: number): Promise<Map<string, number>> => {
  await using checkout = await checkOutServices(services)
  const names = checkout.git('ls-tree', '--name-only', 'HEAD:services').trim().split('\n')
  const ecr = await startEcr({ repositories: names.map((name) => ({ name })) })
  const server = await startGitServer({ token })
  try {
    await pushAll(checkout, ecr)
    const entries = names.map((name) => `  - name: ${name}\n    newTag: src-0\n`)
    const manifests = { 'kustomization.yaml': `images:\n${entries.join('')}` }
    await server.createRepository('shop/manifests', manifests)
    return await roundRobin(contestantsFor({ checkout, ecr, url: server.url, names }), rounds)
  } finally {
    await server.stop()
    await ecr.stop()
  }
}

type World = {
  checkout: Checkout
  ecr: LocalEcr
  url: string
  names: string[]
}

/** Each takes what the one before gave out, as the jobs do. */
const contestantsFor = ({ checkout, ecr, url, names }: World): Contestant[] => {
  const outputs: Record<string, Record<string, string>> = {}
  let round = 0
  const timedRun = async (job: string, options: Parameters<typeof runAction>[0]): Promise<number> => {
    const run: Run = await runAction(options)
    if (run.outcome !== 'success') throw new Failure('unexpected', `${job}: ${run.log}`)
    outputs[job] = run.outputs
    return run.milliseconds
  }
  const select = { directory: 'actions/select-services', env: ecr.env, workspace: checkout.directory }
  const needs = (): string =>
    JSON.stringify(
      Object.fromEntries(
        ['select', 'collect', 'bump']
          .map((job) => [job, outputs[job] ?? {}] as const)
          .map(([job, { summary }]) => [job, { result: 'success', outputs: { summary } }]),
      ),
    )
  return [
    {
      name: 'select',
      run: async () => {
        round += 1
        for (const name of names.slice(0, changed)) await checkout.write(`services/${name}/file-0`, `round ${round}`)
        checkout.commit()
        const milliseconds = await timedRun('select', { ...select, inputs: {} })
        for (const { repository, tag } of rowsOf(outputs.select))
          putPlainImage(ecr, repository, { tag, content: [tag] })
        return milliseconds
      },
    },
    {
      name: 'collect',
      run: () => timedRun('collect', { ...select, inputs: { selection: outputs.select?.selection ?? '' } }),
    },
    {
      name: 'bump',
      run: () =>
        timedRun('bump', {
          directory: 'actions/gitops-bump',
          inputs: {
            'manifests-repository': 'shop/manifests',
            'manifests-token': token,
            'manifests-files': '**',
            images: outputs.collect?.images ?? '',
          },
          github: { server_url: url },
          secrets: [token],
        }),
    },
    {
      name: 'summary',
      run: () => timedRun('summary', { directory: 'actions/delivery-summary', inputs: { needs: needs() } }),
    },
  ]
}

const rowsOf = (outputs: Record<string, string> | undefined): Row[] => JSON.parse(outputs?.matrix ?? '').include

/** At most 256 services are selected at once. */
const pushAll = async ({ directory }: Checkout, ecr: LocalEcr): Promise<void> => {
  for (;;) {
    const { outputs } = await runAction({
      directory: 'actions/select-services',
      inputs: {},
      env: ecr.env,
      workspace: directory,
    })
    const rows = rowsOf(outputs)
    if (rows.length === 0) return
    for (const { repository, tag } of rows) putPlainImage(ecr, repository, { tag, content: [tag] })
  }
}
