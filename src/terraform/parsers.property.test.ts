import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  holds,
  hostileJson,
  hostileText,
  hostileValue,
  isUnpolluted,
  orFailure,
  orFailureLater,
  textOf,
} from '../../tests/support/hostile.ts'
import { inPieces } from '../../tests/support/pieces.ts'
import { readControlled, readLeftovers } from './leftovers/leftover.ts'
import { differences, isSame } from './meaning/differences.ts'
import { readChange, readResourceChange } from './meaning/plan-change.ts'
import { readPlan } from './meaning/read-plan.ts'
import { describeDiagnostic, readDiagnostic, readValidation } from './program/diagnostics.ts'
import { readVersion } from './program/find-terraform.ts'
import { readOutputs } from './program/outputs.ts'
import { readStateLock } from './program/state-lock.ts'
import { readUiEvent } from './program/ui-events.ts'
import { readBinding } from './sealing/seal.ts'
import { readSealKey } from './sealing/seal-key.ts'
import { readStacks } from './stacks/stacks.ts'

const change = fc
  .record({ actions: hostileValue, before: hostileValue, after: hostileValue, before_sensitive: hostileValue })
  .map((found) => JSON.stringify({ address: 'a.b', type: 'a', change: found }))
const plan = fc.oneof(
  hostileJson,
  change.map((one) => `{"resource_changes":[${one}],"resource_drift":[${one}]}`),
  hostileJson.map((one) => `{"output_changes":{"__proto__":${one}},"configuration":${one}}`),
  fc.tuple(change, fc.nat()).map(([one, cut]) => `{"resource_changes":[${one}`.slice(0, cut % 200)),
  textOf(
    '{',
    '}',
    '[',
    ']',
    '"resource_changes":',
    '"address":"a"',
    ',',
    ':',
    '"change":{',
    '"actions":["create"]',
    'null',
  ),
)

test('a plan of anything is read, or said to be none, in pieces of any size', () =>
  holds(
    fc.asyncProperty(plan, fc.integer({ min: 1, max: 300 }), async (text, size) => {
      await orFailureLater(() => readPlan(inPieces(Buffer.from(text), size), Buffer.from('key')))
      expect(isUnpolluted()).toBe(true)
    }),
    300,
  ))

test('values of a plan that are told to differ do so', () =>
  holds(
    fc.property(hostileValue, hostileValue, (before, after) => {
      const { attributes } = differences(
        readChange({ actions: ['update'], before: { a: before }, after: { a: after } }),
      )
      if (attributes.length > 0) expect(isSame(before, after)).toBe(false)
      expect(isSame(before, structuredClone(before))).toBe(true)
    }),
    200,
  ))

const readers: [string, (value: unknown) => unknown][] = [
  ['a change', readResourceChange],
  ['a diagnostic', (value) => describeDiagnostic(readDiagnostic(value))],
  ['what validate says', readValidation],
  ['outputs', readOutputs],
  ['what is left', readLeftovers],
  ['what a controller made', readControlled],
]

test.each(readers)('%s of anything is read, or refused in words', (_, read) =>
  holds(
    fc.property(hostileValue, (value) => {
      orFailure(() => read(value))
      expect(isUnpolluted()).toBe(true)
    }),
    200,
  ),
)

test('lines of Terraform, keys, sealed files and stacks.yaml of anything are read, or refused in words', () =>
  holds(
    fc.property(fc.oneof(hostileJson, hostileText), (text) => {
      orFailure(() => readUiEvent(text))
      orFailure(() => readVersion(text))
      orFailure(() => readStateLock(`Lock Info:\n  ID: ${text}`))
      orFailure(() => readSealKey(text))
      orFailure(() => readBinding(Buffer.from(text)))
      for (const yaml of [text, `stacks:\n  - name: ${text}\n    directory: a\n`])
        orFailure(() => readStacks(yaml, 's.yaml'))
      expect(isUnpolluted()).toBe(true)
    }),
    200,
  ))
