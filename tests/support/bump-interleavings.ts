import { bump } from '../../src/gitops/bump.ts'
import { readRecord } from '../../src/gitops/history/trailers.ts'
import { rollback } from '../../src/gitops/rollback.ts'
import { commitOf, inLine, kustomization } from './bump-world.ts'
import { interleave, randomOf } from './interleave.ts'
import { createMemoryBranch, type MemoryBranch } from './memory-remote.ts'

/** What stands after a commit: the number of the source commit of each image. */
type Step = { quote: number; cart: number; message: string }

/** How one interleaving went: what stood after each commit, and how every run ended. */
export type Interleaving = { steps: Step[]; outcomes: string[]; newest: { quote: number; cart: number } }

const author = { name: 'Slipway', email: 'slipway@example.com' }
const silent = {
  say: () => undefined,
  warn: () => undefined,
  phase: <T>(_name: string, work: () => Promise<T>) => work(),
}

/**
 * Eight runs of eight source commits that finish in any order, some of two images; with `rollbacks` someone takes two back
 * meanwhile, and every run is started again some time.
 */
export const runInterleaving = async (seed: number, { rollbacks }: { rollbacks: boolean }): Promise<Interleaving> => {
  const random = randomOf(seed)
  const branch = createMemoryBranch({ 'kustomization.yaml': kustomization('v0', 'v0') })
  const runs = Array.from({ length: 8 }, (_, index) => ({ number: index + 1, names: namesOf(random()) }))
  const started = rollbacks ? [...runs, ...runs] : runs
  const bumps = started.map(({ number, names }, index) => async (turn: () => Promise<void>) => {
    for (let patience = index < runs.length ? 0 : Math.floor(random() * 80); patience > 0; patience -= 1) await turn()
    return runBump({ branch, turn, random, number, names })
  })
  const backs = rollbacks ? [0, 1].map(() => (turn: () => Promise<void>) => runRollback({ branch, turn, random })) : []
  const outcomes = await interleave(random, [...bumps, ...backs])
  const newestOf = (name: string) =>
    Math.max(0, ...runs.flatMap(({ number, names }) => (names.includes(name) ? [number] : [])))
  return { steps: branch.line().map(stepOf), outcomes, newest: { quote: newestOf('quote'), cart: newestOf('cart') } }
}

const namesOf = (chance: number): string[] => {
  if (chance < 0.5) return ['quote']
  return chance < 0.75 ? ['cart'] : ['quote', 'cart']
}

type Runner = { branch: MemoryBranch; turn: () => Promise<void>; random: () => number }

const outsideOf = ({ branch, turn, random }: Runner) => ({
  remote: branch.open(turn),
  clock: { now: () => 0, sleep: turn },
  progress: silent,
  random,
})

const runBump = async ({ number, names, ...runner }: Runner & { number: number; names: string[] }): Promise<string> => {
  const request = {
    wanted: names.map((name) => ({ name, tag: `v${number}` })),
    patterns: ['**'],
    from: [],
    paths: [],
    subject: undefined,
    author,
    source: { repository: 'shop/source', commit: commitOf(number), runUrl: '' },
    order: 'ancestry' as const,
    releaseHold: [],
    dryRun: false,
    budgetMilliseconds: 1_000_000_000,
  }
  return (await bump(request, { ...outsideOf(runner), contains: inLine })).outcome
}

/** Takes back whatever came last when it looks. */
const runRollback = async (runner: Runner): Promise<string> => {
  for (let patience = Math.floor(runner.random() * 60); patience > 0; patience -= 1) await runner.turn()
  const last = runner.branch.line().findLast(({ message }) => readRecord(message).written.length > 0)
  if (last === undefined) return 'nothing-to-do'
  const request = {
    commit: last.id,
    services: [],
    patterns: ['**'],
    paths: [],
    subject: undefined,
    author,
    runUrl: '',
    dryRun: false,
    budgetMilliseconds: 1_000_000_000,
  }
  return (await rollback(request, outsideOf(runner))).outcome
}

const stepOf = ({ files, message }: ReturnType<MemoryBranch['line']>[number]): Step => {
  const tags = [...String(files.get('kustomization.yaml')).matchAll(/newTag: v(\d+)/g)].map(([, tag]) => Number(tag))
  return { quote: tags[0] ?? -1, cart: tags[1] ?? -1, message }
}

/** Where an older image came over a newer one by a bump, or one came back that had just been taken back. */
export const mistakesOf = ({ steps }: Interleaving): string[] =>
  steps.flatMap((step, index) => {
    const before = steps[index - 1]
    const { written, held } = readRecord(step.message)
    const isBump = held.length === 0
    const heldBefore = readRecord(before?.message ?? '').held.map(({ name, tag }) => `${name} ${tag}`)
    const backwards = (['quote', 'cart'] as const).filter((name) => isBump && before && step[name] < before[name])
    const broughtBack = written.filter(({ name, tag }) => heldBefore.includes(`${name} ${tag}`))
    return [...backwards, ...broughtBack.map(({ name }) => name)].map((name) => `${index}: ${name} in ${step.message}`)
  })
