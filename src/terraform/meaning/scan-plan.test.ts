import { expect, test } from 'vitest'
import { inPieces } from '../../../tests/support/pieces.ts'
import { createRandom, randomPlan } from '../../../tests/support/random-plan.ts'
import { fieldsOf, listOf } from '../../lib/json.ts'
import { scanPlan } from './scan-plan.ts'

const scan = async (text: string, size: number) => {
  const seen = {
    changes: [] as unknown[],
    drift: [] as unknown[],
    outputs: {} as Record<string, unknown>,
    unchanged: 0,
  }
  const head = await scanPlan(inPieces(Buffer.from(text), size), {
    change: (bytes) => seen.changes.push(JSON.parse(bytes.toString())),
    unchanged: () => {
      seen.unchanged += 1
    },
    drift: (bytes) => seen.drift.push(JSON.parse(bytes.toString())),
    output: (name, bytes) => {
      seen.outputs[name] = JSON.parse(bytes.toString())
    },
  })
  return { ...seen, head }
}

/** Whether the scan must tell of a change: what it may count as unchanged instead does nothing at all. */
const doesSomething = (change: unknown): boolean => {
  const { change: doing, previous_address: moved } = fieldsOf(change)
  return listOf(fieldsOf(doing).actions).join() !== 'no-op' || moved !== undefined || 'importing' in fieldsOf(doing)
}

test('three hundred random plans say what JSON.parse says of them, in pieces of any size', async () => {
  const random = createRandom(7)
  for (let seed = 1; seed <= 300; seed += 1) {
    const { plan } = randomPlan(seed)
    const text = JSON.stringify(plan, undefined, random.pick([0, 0, 0, 2]))
    const seen = await scan(text, 1 + random.below(random.pick([7, 300, 100_000])))
    const parsed: Record<string, unknown> = JSON.parse(text)
    const all = listOf(parsed.resource_changes)
    expect(seen.changes.filter(doesSomething), `seed ${seed}`).toEqual(all.filter(doesSomething))
    expect(seen.changes.length + seen.unchanged, `seed ${seed}`).toBe(all.length)
    expect(seen.drift, `seed ${seed}`).toEqual(listOf(parsed.resource_drift))
    expect(seen.outputs, `seed ${seed}`).toEqual(fieldsOf(parsed.output_changes))
    expect(seen.head, `seed ${seed}`).toEqual({
      terraformVersion: parsed.terraform_version ?? '',
      complete: parsed.complete,
      errored: parsed.errored,
    })
  }
})

test('what stays is not decoded in a plan as Terraform writes it', async () => {
  const change = { actions: ['no-op'], before: { a: '{' }, after: { a: '{' } }
  const text = JSON.stringify({ resource_changes: [{ address: 'a.b', mode: 'managed', change }] })
  expect(await scan(text, 11)).toMatchObject({ changes: [], unchanged: 1 })
})

test.each([
  ['the middle of a text', '{"resource_changes":[{"address":"aws_'],
  ['the end of an escape', '{"resource_changes":[{"address":"aws_\\'],
  ['nothing', ''],
  ['a list', '[]'],
  ['a missing comma', '{"a":1 "b":2}'],
])('JSON that ends in %s is refused', async (_, text) => {
  await expect(scan(text, 8)).rejects.toThrow('the JSON of the plan ends in the middle, or is none')
})

test.each([
  ['what is no JSON', '{"resource_changes":[{"address":x}]}', /is none/],
  ['a key that is none', '{x:1}', /is none/],
])('%s is told as a plan that cannot be read', async (_, text, message) => {
  await expect(scan(text, 1_000)).rejects.toMatchObject({
    reason: 'unexpected',
    message: expect.stringMatching(message),
  })
})
