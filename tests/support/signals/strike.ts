import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Changes } from '../action-worlds/action-world.ts'
import { filesUnder } from '../runner/leftovers.ts'
import type { Run } from '../runner/run-action.ts'
import type { StopBy } from '../runner/stop.ts'
import { findLeaks, searchTexts } from '../secrets.ts'
import { unless, type Victim, type Work } from './victim.ts'

/** A share of the time that a run takes. */
export type Blow = { by: StopBy; share: number; ofMilliseconds: number }

/** What came of one: how it ended, in a word or two, and what was wrong, in words; empty when it was survived. */
export type Fate = { how: string; afterMilliseconds: number; problems: string[] }

/** A run that takes longer to end may have been cut off by its own budget, as on a machine that is too busy. */
const endedByItselfWithinMilliseconds = 5_000

/** How long after the end of a step others may still be busy with what it had sent them. */
const settleWithinMilliseconds = 20_000

/** Runs new work undisturbed; how long that takes, and what was wrong. */
export const rehearse = async (victim: Victim): Promise<{ milliseconds: number; problems: string[] }> => {
  const work = await victim.prepare()
  const { run, problems } = await runApart(work)
  return { milliseconds: run.milliseconds, problems: [...problems, ...(await judgeGood(work, run))] }
}

/** Stops a run at a moment, looks at what it leaves, runs it again as a user would, and looks at what came of that. */
export const strike = async (victim: Victim, { by, share, ofMilliseconds }: Blow, tries = 3): Promise<Fate> => {
  const work = await victim.prepare()
  const afterMilliseconds = Math.round(share * ofMilliseconds)
  const stopped = await runApart(work, { cancelWhen: { milliseconds: afterMilliseconds }, stopBy: by })
  // The machine was busier when that was measured.
  if (stopped.run.signals.length === 0 && tries > 1)
    return strike(victim, { by, share, ofMilliseconds: stopped.run.milliseconds }, tries - 1)
  const isKilled = by === 'SIGKILL' || by === 'SIGKILL to all'
  const isCutOff = isKilled || stopped.run.milliseconds - afterMilliseconds > endedByItselfWithinMilliseconds
  const ended = judgeStopped(stopped.run, { isCutOff })
  const left = await settled(() => work.remains(stopped.run))
  const again = await runApart(work, { inputs: work.rerunInputs ?? {} })
  const problems = {
    stopped: [...ended, ...(isCutOff ? stopped.secrets : stopped.problems)],
    left,
    'run again': [...again.problems, ...(await judgeGood(work, again.run))],
  }
  return {
    how: howItEnded(stopped.run, { isKilled, isCutOff }),
    afterMilliseconds,
    problems: Object.entries(problems).flatMap(([when, found]) => found.map((one) => `${when}: ${one}`)),
  }
}

type Apart = {
  run: Run
  /** Secrets that lie in a file, or were said. */
  secrets: string[]
  /** Those, and any file at all in the job's temporary folder, in its home, or in /tmp. */
  problems: string[]
}

/** With a home and a /tmp of its own. */
const runApart = async (work: Work, changes: Changes = {}): Promise<Apart> => {
  const folder = mkdtempSync(join(tmpdir(), 'signals-'))
  const [HOME, TMPDIR] = [join(folder, 'home'), join(folder, 'tmp')]
  for (const path of [HOME, TMPDIR]) await mkdir(path)
  try {
    const run = await work.run({ ...changes, env: { HOME, TMPDIR } })
    const files = filesUnder(folder, [])
    const texts = files.map(({ path, content }) => ({ where: `file ${path}`, text: content.toString('latin1') }))
    const leaks = [...findLeaks(run, work.secrets()), ...searchTexts(texts, work.secrets())]
    const secrets = leaks.map(({ secret, form, where }) => `the ${secret}, ${form}, in ${where}`)
    const kept = run.leftovers.files.filter(({ path }) => !work.keeps?.includes(path))
    const others = [...kept, ...files].map(({ path }) => `the file ${path}`)
    return { run, secrets, problems: [...secrets, ...others] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const judgeStopped = (run: Run, { isCutOff }: { isCutOff: boolean }): string[] => {
  const { outcome } = run.outputs
  const died = `it ended with ${run.exitCode} after ${run.signals} and outcome ${outcome}`
  // Before its first line Node has no handler yet, and nothing was begun.
  const isLoading =
    run.exitCode > 128 && run.log.split('\n').filter((line) => !line.startsWith('##[error]')).length <= 1
  return [
    ...unless({
      [`${died}, without saying how`]: isCutOff || isLoading || (outcome ?? '') !== '',
      [`the post step ended with ${run.post?.exitCode}: ${run.post?.log}`]: run.post?.outcome !== 'failure',
    }),
    ...run.leftovers.processes.map(({ commandLine }) => `the process ${commandLine}`),
  ]
}

const judgeGood = async (work: Work, run: Run): Promise<string[]> => {
  const wrong = await settled(() => work.wrong(run))
  const ended = unless({ [`it ended with ${run.exitCode}`]: run.outcome === 'success' })
  const left = run.leftovers.processes.map(({ commandLine }) => `the process ${commandLine}`)
  const all = [...ended, ...wrong, ...left]
  return all.length === 0 ? [] : [...all, run.log]
}

const settled = async (look: () => Promise<string[]>): Promise<string[]> => {
  const deadline = performance.now() + settleWithinMilliseconds
  for (;;) {
    const found = await look()
    if (found.length === 0 || performance.now() > deadline) return found
    await sleep(250)
  }
}

const howItEnded = (run: Run, { isKilled, isCutOff }: { isKilled: boolean; isCutOff: boolean }): string => {
  if (run.signals.length === 0) return 'had ended by itself'
  if (isKilled) return run.post ? 'post cleaned up, run again' : 'run again'
  if (isCutOff) return 'cut off, run again'
  return run.outputs.outcome === undefined ? 'stopped before it began, run again' : 'ended in time, run again'
}
