import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { alignedTable } from '../scripts/markdown.ts'
import { Failure } from '../src/lib/failure.ts'
import { checkOutServices } from '../tests/support/catalog-checkout.ts'
import type { Checkout } from '../tests/support/checkout.ts'
import { type LocalEcr, startEcr } from '../tests/support/ecr/ecr.ts'
import { putPlainImage } from '../tests/support/ecr/images.ts'
import { runAction } from '../tests/support/runner/run-action.ts'
import { findPathsFilter, runPathsFilter } from './paths-filter.ts'
import { type Contestant, roundRobin, timed } from './round-robin.ts'

type Size = { services: number; files: number; rounds: number }

/**
 * How long it takes to decide what to build after a change to one service, beside what users take instead. Only
 * select-services knows whether an image is there; the others know what a commit changed.
 */
export const decide = async ({ services, files, rounds }: Size): Promise<string> => {
  await using checkout = await checkOutServices(services, Math.floor(files / services))
  const names = checkout.git('ls-tree', '--name-only', 'HEAD:services').trim().split('\n')
  const ecr = await startEcr({ repositories: names.map((name) => ({ name })) })
  try {
    await pushAll(checkout, ecr)
    await checkout.write(`services/${names[0]}/file-0`, 'changed')
    checkout.commit()
    const { contestants, absent } = contestantsFor({ checkout, ecr, names })
    const medians = await roundRobin(contestants, rounds)
    const floor = medians.get(gitDiff) ?? 0
    const rows = [...medians].map(([name, middle]) => [name, middle.toFixed(0), (middle / floor).toFixed(1)])
    return alignedTable(
      [`What to build: ${services} services, ${files} files`, 'ms', 'x git diff'],
      [...rows, ...absent.map((name) => [name, 'absent', ''])],
    )
  } finally {
    await ecr.stop()
  }
}

const gitDiff = 'git diff, once: the names of files that changed'

type World = { checkout: Checkout; ecr: LocalEcr; names: string[] }

const contestantsFor = ({ checkout, ecr, names }: World): { contestants: Contestant[]; absent: string[] } => {
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
  const pathsFilter = findPathsFilter()
  const named = 'dorny/paths-filter: which services a commit changed'
  return {
    contestants: [
      {
        name: gitDiff,
        run: () => timed(() => promisify(execFile)('git', ['-C', directory, 'diff', '--name-only', base, 'HEAD'])),
      },
      {
        name: 'git diff, a process for each service',
        run: () => timed(() => promisify(execFile)('sh', ['-c', each], { cwd: directory })),
      },
      ...(pathsFilter
        ? [{ name: named, run: () => runPathsFilter({ script: pathsFilter, directory, names, base, head }) }]
        : []),
      { name: 'select-services, push: false: which services a commit changed', run: () => ours({ push: 'false' }) },
      { name: 'select-services: which services have no image, asked of ECR', run: () => ours({}) },
    ],
    absent: pathsFilter ? [] : [`${named} (no bundle in the folder that PEERS names)`],
  }
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
