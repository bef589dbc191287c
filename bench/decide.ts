import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Failure } from '../src/lib/failure.ts'
import { checkOutServices } from '../tests/support/catalog-checkout.ts'
import type { Checkout } from '../tests/support/checkout.ts'
import { type LocalEcr, startEcr } from '../tests/support/ecr/ecr.ts'
import { putPlainImage } from '../tests/support/ecr/images.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import type { Bench, Measured } from './bench.ts'
import { runPathsFilter } from './paths-filter.ts'
import { absentPeer, findPeer, type Peer } from './peers.ts'
import { type Contestant, measuredAt, roundRobin, timed } from './round-robin.ts'

const pathsFilter = 'dorny/paths-filter: which services a commit changed'
const changed = 'select-services, push: false: which services a commit changed'
const unbuilt = 'select-services: which services have no image, asked of ECR'
const files = 50_000

/**
 * How long it takes to decide what to build after a change to one service, beside what users take instead. Only
 * select-services knows whether an image is there; the others know what a commit changed.
 */
export const bench: Bench = {
  name: 'decide',
  title: 'What to build',
  target: 'At most 0.8 times of paths-filter.',
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
    const medians = await roundRobin(contestantsFor({ checkout, ecr, names, peer }), rounds)
    const absent = peer ? [] : [{ contestant: pathsFilter, size, absent: absentPeer }]
    return [...measuredAt(size, medians), ...absent]
  } finally {
    await ecr.stop()
  }
}

const gitDiff = 'git diff, once: the names of files that changed'

type World = { checkout: Checkout; ecr: LocalEcr; names: string[]; peer: Peer | undefined }

const contestantsFor = ({ checkout, ecr, names, peer }: World): Contestant[] => {
  const { directory } = checkout
  const [head = '', base = ''] = checkout.git('rev-parse', 'HEAD', 'HEAD~1').trim().split('\n')
  const each = names.map((name) => `git diff --quiet ${base} HEAD -- services/${name} || echo ${name}`).join('\n')
  const payload = { before: base, ref: 'refs/heads/main' }
  const ours = async (inputs: Record<string, string>): Promise<number> => {
    const event = { name: 'push', payload }
    const run = await runAction({
      directory: 'actions/select-services',
      inputs,
      env: ecr.env,
      workspace: directory,
      event,
    })
    if (run.outputs.count !== '1') throw new Failure('unexpected', `select-services selected ${run.outputs.count}`)
    return run.milliseconds
  }
  return [
    {
      name: gitDiff,
      run: () => timed(() => promisify(execFile)('git', ['-C', directory, 'diff', '--name-only', base, 'HEAD'])),
    },
    {
      name: 'git diff, a process for each service',
      run: () => timed(() => promisify(execFile)('sh', ['-c', each], { cwd: directory })),
    },
    ...(peer ? [{ name: pathsFilter, run: () => runPathsFilter({ peer, directory, names, base, head }) }] : []),
    { name: changed, run: () => ours({ push: 'false' }) },
    { name: unbuilt, run: () => ours({}) },
  ]
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
