import { appendFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { openFaultDoor } from '../support/fault-door/door.ts'
import { type Fault, faults } from '../support/fault-door/faults.ts'
import type { Run } from '../support/runner/run-action.ts'
import { judge, listed, wrongOutcome } from './judge-run.ts'
import { isWhole, sampled } from './sample.ts'
import { longestRunMilliseconds, type Scenario, secondsOf } from './scenario.ts'
import { tally } from './tally.ts'

/** For one scenario: all its cases take long. */
export const longestMilliseconds = isWhole ? 4 * 3_600_000 : 600_000

/** Most of a case is waiting for what does not come; of all of them so many wait beside each other. */
const wholeLanes = 6

type Case = { request: string; fault: Fault }

/** Runs the action once to see what it asks, then once for each fault of each request; a list of what was not survived. */
export const tryRequests = async (suite: string, scenario: Scenario): Promise<string[]> => {
  const requests = await recordRequests(scenario)
  const cases = requests
    .flatMap((request) => faults.map((fault) => ({ request, fault })))
    .filter((one) => scenario.lies?.test(nameOf(one)) !== true)
  const chosen = only === undefined ? sampled(cases, scenario.sample) : cases.filter((one) => only.test(nameOf(one)))
  const troubles: string[] = []
  const left = [...chosen]
  const lane = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const trouble = await tryOne(suite, scenario, one)
      if (trouble !== undefined) troubles.push(trouble)
    }
  }
  await Promise.all(Array.from({ length: isWhole ? wholeLanes : 2 }, lane))
  return troubles
}

/** Tries these alone: a pattern over `request: fault`. */
const only = process.env.SLIPWAY_FAULTS_ONLY === undefined ? undefined : new RegExp(process.env.SLIPWAY_FAULTS_ONLY)

/** Keeps what is asked, and what users would read, for somebody to read all of it, where SLIPWAY_FAULTS_TOLD names a file. */
const keep = async (text: string): Promise<void> => {
  const path = process.env.SLIPWAY_FAULTS_TOLD
  if (path !== undefined) await appendFile(path, `${text}\n`)
}

const told = ({ to }: Scenario, one: Case, { outputs, annotations, milliseconds }: Run): string =>
  [
    `${to}: ${nameOf(one)}: ${outputs.outcome} ${outputs.reason} ${milliseconds} ms`,
    ...annotations.map(({ kind, message }) => `  ${kind}: ${message}`),
  ].join('\n')

/** By which means an action asks makes no row of its own in the table. */
const actionOf = ({ to }: Scenario): string | undefined => to.split(' ')[0]

const nameOf = ({ request, fault }: Case): string => `${request}: ${fault.name}`

const recordRequests = async ({ open, good, to }: Scenario): Promise<string[]> => {
  await using door = await openFaultDoor()
  await using world = await open(door)
  door.begin()
  const run = await world.run('2m')
  expect({ to, outcome: run.outputs.outcome, wrong: await world.wrongAfter(run) }, run.log).toEqual({
    to,
    outcome: good[0],
    wrong: undefined,
  })
  expect(door.seen.length, `${to} asks nobody`).toBeGreaterThan(0)
  await keep(`${to} asks ${door.seen.length} times`)
  return [...door.seen]
}

/** What went wrong in one case; undefined where it was survived, or where the request never came, which is no case. */
const tryOne = async (suite: string, scenario: Scenario, one: Case): Promise<string | undefined> => {
  const outlasts = scenario.outlasts?.test(nameOf(one)) === true
  await using door = await openFaultDoor()
  await using world = await scenario.open(door)
  door.begin(one)
  const released = setTimeout(door.release, outlasts ? secondsOf(scenario) * 1_000 : longestRunMilliseconds(scenario))
  const run = await world.run(`${secondsOf(scenario)}s`)
  clearTimeout(released)
  await keep(told(scenario, one, run))
  if (!door.wasStruck()) return undefined
  try {
    await tally({ suite, done: one.fault.name, to: `a request of ${actionOf(scenario)}` }, async () => {
      const how = await judge({ scenario, world, door, run, request: one.request })
      door.begin()
      const isObeyed = await world.obey?.(run)
      const rerun = await world.run('2m')
      const wrong = [...wrongOutcome(scenario, rerun), ...(await listed(world.wrongAfter(rerun)))]
      if (wrong.length > 0) throw new Error(`the run after it: ${wrong.join('; ')}\n${rerun.log}`)
      if (isObeyed) return `${how}, and what to do before the next run`
      return outlasts && how !== 'done all the same' ? 'one clear error, once the server let go' : how
    })
    return undefined
  } catch (error) {
    return `${scenario.to}: ${nameOf(one)}\n${String(error)}`
  }
}
