import { expect } from 'vitest'
import type { Changes, OpenWorld, Place } from '../action-worlds/action-world.ts'
import type { Run } from '../runner/run-action.ts'

/** What an action is to come to: `works`, or one error that names what is wrong. */
export type Expected = 'works' | { reason: string; says: RegExp }

/** In the proxies' addresses; no step may show it. */
export const passwordOfProxies = 's3cret-0f-the-proxy'

/** Something odd about a machine, for as long as it is held; `mended` is how the next run finds it, as usual unless given. */
export type Oddity = AsyncDisposable & { place?: Place; changes: Changes; mended?: Changes }

/**
 * Runs an action where something is odd, then where nothing is: it works at once, or it says so in one error, changes
 * nothing, leaves nothing behind, and works afterwards. Returns how it was survived.
 */
export const surviveIn = async (oddity: Oddity, open: OpenWorld, expected: Expected): Promise<string> => {
  await using world = await open(oddity.place)
  const run = await world.run(oddity.changes)
  expect(run.rawOutput, 'its log').not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  expect(`${run.rawOutput}${run.summary}${JSON.stringify(run.outputs)}`, 'what it says').not.toContain(
    passwordOfProxies,
  )
  expect(run.leftovers.processes).toEqual([])
  expect(run.post?.outcome ?? 'success').toBe('success')
  if (expected === 'works') {
    expect(run.outputs.outcome, run.log).toBe(world.done)
    return 'works'
  }
  refuses(run, expected)
  expect(await world.stands()).toBe('nothing')
  const again = await world.run(oddity.mended)
  expect(again.outputs.outcome, again.log).toBe(world.done)
  return 'one clear error'
}

const refuses = (run: Run, { reason, says }: Exclude<Expected, 'works'>): void => {
  expect(run.exitCode).toBe(1)
  expect(run.annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message)).toEqual([
    expect.stringMatching(says),
  ])
  // Outputs that cannot be written are none.
  expect(run.outputs.reason ?? reason, run.log).toBe(reason)
  expect(run.leftovers.files).toEqual([])
}
