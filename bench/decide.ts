import { checkOutServices } from '../tests/support/catalog-checkout.ts'
import type { Checkout } from '../tests/support/checkout.ts'
import { type LocalEcr, startEcr } from '../tests/support/ecr/ecr.ts'
import { putPlainImage } from '../tests/support/ecr/images.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import type { Bench, Measured } from './bench.ts'
import { changed, type Decider, decidersIn, pathsFilter, unbuilt } from './decide-contestants.ts'
import { countGitProcesses } from './git-processes.ts'
import { absentPeer, findPeer } from './peers.ts'
import { roundRobin } from './round-robin.ts'

const files = 50_000

/**
 * How long it takes to decide what to build after a change to one service, beside what users take instead. Only
 * select-services knows whether an image is there; the others know what a commit changed.
 */
export const bench: Bench = {
  name: 'decide',
  title: 'What to build',
  target: 'At most 0.8 times of paths-filter, and two git processes however many services there are.',
  sizes: [19, 140, 1_000].map((services) => ({ name: `${services} services, ${files} files`, amount: services })),
  ours: [changed, unbuilt],
  base: [pathsFilter],
  rounds: 5,
  run: async ({ rounds }) => {
    const measured: Measured[] = []
    for (const { name, amount } of bench.sizes) measured.push(...(await decide(name, amount ?? 0, rounds)))
    return measured
  },
}

const decide = async (size: string, services: number, rounds: number): Promise<Measured[]> => {
  await using checkout = await checkOutServices(services, Math.floor(files / services))
  const names = checkout.git('ls-tree', '--name-only', 'HEAD:services').trim().split('\n')
  const ecr = await startEcr({ repositories: names.map((name) => ({ name })) })
  try {
    await pushAll(checkout, ecr)
    await checkout.write(`services/${names[0]}/file-0`, 'changed')
    checkout.commit()
    const peer = findPeer('dorny/paths-filter')
    const deciders = decidersIn({ checkout, ecr, names, peer })
    const counts = await countsOf(deciders, ecr)
    const medians = await roundRobin(deciders, rounds)
    return [
      ...[...medians].map(([contestant, milliseconds]) => ({
        contestant,
        size,
        milliseconds,
        more: counts.get(contestant) ?? {},
      })),
      ...(peer ? [] : [{ contestant: pathsFilter, size, absent: absentPeer }]),
    ]
  } finally {
    await ecr.stop()
  }
}

/** A run of each that is counted and not timed. */
const countsOf = async (deciders: Decider[], ecr: LocalEcr): Promise<Map<string, Record<string, number>>> => {
  const counts = new Map<string, Record<string, number>>()
  for (const { name, run } of deciders) {
    const before = ecr.requests.length
    const processes = await countGitProcesses(run)
    counts.set(name, { 'git processes': processes, 'ECR requests': ecr.requests.length - before })
  }
  return counts
}

/** At most 256 services are selected at once. */
const pushAll = async ({ directory }: Checkout, ecr: LocalEcr): Promise<void> => {
  for (;;) {
    const run = await runAction({
      directory: 'actions/select-services',
      inputs: {},
      env: ecr.env,
      workspace: directory,
    })
    const rows: { repository: string; tag: string }[] = JSON.parse(run.outputs.matrix ?? '').include
    if (rows.length === 0) return
    for (const { repository, tag } of rows) putPlainImage(ecr, repository, { tag, content: [tag] })
  }
}
