import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { at, fieldsOf, listOf } from '../../src/lib/json.ts'
import { wordOf } from '../support/read-fields.ts'

/** Runs the script of a workflow's job `outcome` as the runner does, for what its jobs came to. */
const outcomeOf = (workflow: string, env: Record<string, string>): string => {
  const file = parse(readFileSync(`.github/workflows/${workflow}.yml`, 'utf8'))
  const [step] = listOf(at(file, 'jobs', 'outcome', 'steps'))
  const directory = mkdtempSync(join(tmpdir(), 'slipway-outcome-'))
  try {
    const script = join(directory, 'script.sh')
    const output = join(directory, 'output')
    writeFileSync(script, wordOf(at(step, 'run')))
    const names = Object.keys(fieldsOf(at(step, 'env')))
    const empty = Object.fromEntries(names.map((name) => [name, '']))
    expect(Object.keys(env).filter((name) => !names.includes(name))).toEqual([])
    const options = { env: { PATH: process.env.PATH, ...empty, ...env, GITHUB_OUTPUT: output } }
    execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], options)
    return readFileSync(output, 'utf8')
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const planned = (outcome: string, plan = 'success') => ({ PLAN: plan, PLANNED: outcome, APPLY: 'skipped' })
const applied = (apply: string, outcome: string) => ({ ...planned('changes'), APPLY: apply, APPLIED: outcome })

test.each<[Record<string, string>, string]>([
  [planned('changes'), 'changes'],
  [planned('no-changes'), 'no-changes'],
  [planned('blocked', 'failure'), 'blocked'],
  [planned('locked', 'failure'), 'locked'],
  // A later step failed: what was planned is not what it came to.
  [planned('changes', 'failure'), 'failed'],
  [planned('no-changes', 'failure'), 'failed'],
  [planned('', 'failure'), 'failed'],
  [planned('', 'cancelled'), 'cancelled'],
  [planned('cancelled', 'cancelled'), 'cancelled'],
  [applied('success', 'applied'), 'applied'],
  [applied('failure', 'stale'), 'stale'],
  [applied('cancelled', 'interrupted'), 'interrupted'],
  // Rejected by a reviewer, or the sealed plan was not there any more.
  [applied('failure', ''), 'failed'],
  [applied('cancelled', ''), 'cancelled'],
])('infrastructure of %o is %s', (env, outcome) => {
  expect(outcomeOf('infrastructure', env)).toBe(`outcome=${outcome}\n`)
})

const looked = (...words: string[]) => ({
  ...{ SELECT: 'success', SELECTED: 'selected', LOOK: 'success' },
  ...Object.fromEntries(words.map((word) => [word.toUpperCase().replace('-', '_'), 'true'])),
})

test.each<[Record<string, string>, string]>([
  [looked('in-sync'), 'in-sync'],
  [looked('in-sync', 'drifted'), 'drifted'],
  [looked('in-sync', 'pending-changes'), 'pending-changes'],
  [looked('drifted', 'pending-changes'), 'both'],
  [looked('in-sync', 'drifted', 'pending-changes'), 'both'],
  [looked('in-sync', 'both'), 'both'],
  [looked('drifted', 'both'), 'both'],
  [looked(), 'failed'],
  [{ ...looked('in-sync', 'drifted'), LOOK: 'failure' }, 'failed'],
  [{ ...looked('in-sync'), LOOK: 'cancelled' }, 'cancelled'],
  [{ SELECT: 'success', SELECTED: 'none', LOOK: 'skipped' }, 'none'],
  [{ SELECT: 'failure', SELECTED: 'failed', LOOK: 'skipped' }, 'failed'],
  [{ SELECT: 'cancelled', LOOK: 'skipped' }, 'cancelled'],
])('drift of %o is %s', (env, outcome) => {
  expect(outcomeOf('drift', env)).toBe(`outcome=${outcome}\n`)
})

test.each<[string, string, string, string]>([
  ['success', 'success', 'true', 'destroyed'],
  // What was selected was empty, or got more time.
  ['success', 'success', '', 'none'],
  ['success', 'skipped', '', 'none'],
  ['success', 'failure', 'true', 'failed'],
  ['success', 'cancelled', 'true', 'cancelled'],
  ['failure', 'skipped', '', 'failed'],
  ['cancelled', 'skipped', '', 'cancelled'],
])('expiry that is selected with %s and destroyed with %s, `%s`, is %s', (SELECT, DESTROY, DESTROYED, outcome) => {
  expect(outcomeOf('expire', { SELECT, DESTROY, DESTROYED })).toBe(`outcome=${outcome}\n`)
})
