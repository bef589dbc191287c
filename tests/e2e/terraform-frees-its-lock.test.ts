import { expect, test } from 'vitest'
import { openDrift, openPlan } from '../support/action-worlds/terraform.ts'
import { openFaultDoor } from '../support/fault-door/door.ts'
import { faults } from '../support/fault-door/faults.ts'
import { standInFront } from '../support/fault-door/in-front.ts'

const cases = [
  { action: 'plan', open: openPlan, request: 'state: UNLOCK /state', name: 'answered 503', timeout: '5m' },
  { action: 'plan', open: openPlan, request: 'state: GET /state, the 2.', name: 'refused', timeout: '5m' },
  { action: 'plan', open: openPlan, request: 'state: UNLOCK /state', name: 'stalled', timeout: '8s' },
  { action: 'drift', open: openDrift, request: 'state: UNLOCK /state', name: 'answered 503', timeout: '5m' },
  { action: 'drift', open: openDrift, request: 'state: GET /state', name: 'stalled', timeout: '8s' },
]

test.concurrent.each(cases)(
  'the backend of a $action ($request, $name): it ends in time with one error, and no lock is left',
  async ({ open, request, name, timeout }) => {
    await using door = await openFaultDoor()
    await using front = new AsyncDisposableStack()
    await using world = await open({
      address: async (label, url) => front.use(await standInFront(url, door.guard(label))).url,
    })
    door.begin({ request, fault: faults.find((fault) => fault.name === name) ?? expect.fail(name) })
    const run = await world.run({ inputs: { timeout } })
    expect(door.wasStruck()).toBe(true)
    expect(run.annotations.filter(({ kind }) => kind === 'error')).toHaveLength(1)
    expect([run.outcome, await world.stands()], run.log).toEqual(['failure', 'nothing'])
    expect(run.leftovers).toMatchObject({ processes: [], files: [] })
  },
)
