import { expect, test } from 'vitest'
import { openApply, openDrift, openPlan } from '../support/action-worlds/terraform.ts'
import { openFaultDoor } from '../support/fault-door/door.ts'
import { faults } from '../support/fault-door/faults.ts'
import { standInFront } from '../support/fault-door/in-front.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { runAction } from '../support/runner/run-action.ts'
import { startAwsStack, whenAsked } from '../support/terraform/aws-stack.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const actions = [
  { action: 'plan', open: openPlan, inputs: {} },
  // With nothing but the fingerprint it plans anew.
  { action: 'apply', open: openApply, inputs: { plan: '' } },
  { action: 'drift', open: openDrift, inputs: {} },
]

const onAws = (await findMoto()) !== undefined && (await hasTerraform())

test.runIf(onAws).each(actions)(
  'the bucket refuses to free the lock of a $action: it is released all the same',
  { timeout: 300_000 },
  async ({ action, inputs }) => {
    await using stack = await startAwsStack({ activeAfterMilliseconds: 0 })
    const { aws, world, env } = stack
    const approved = action === 'apply' ? await world.plan() : {}
    const end = aws.fault('denied', { service: 's3', methods: ['DELETE'] })
    whenAsked(aws, ({ service, status }) => service === 's3' && status === 403).then(end)
    const step = { workspace: world.workspace, env }
    const own = action === 'drift' ? { stack: 'shop', 'lock-timeout': '0s', issue: 'false' } : world.inputs
    const run = await runAction({
      ...step,
      directory: `actions/terraform-${action}`,
      inputs: { ...own, ...approved, ...inputs },
    })
    expect(
      run.annotations.map(({ kind }) => kind),
      run.log,
    ).toEqual(['error'])
    expect(run.log).toMatch(/released the lock \S+, which this run had left/)
    const next = await runAction({ ...step, directory: 'actions/terraform-plan', inputs: world.inputs })
    expect(next.outputs.outcome).toBe('changes')
  },
)

const struckOf = async (
  { open, inputs }: (typeof actions)[number],
  { request, fault, timeout }: { request: string; fault: string; timeout: string },
) => {
  await using door = await openFaultDoor()
  await using front = new AsyncDisposableStack()
  await using world = await open({
    address: async (label, url) => front.use(await standInFront(url, door.guard(label))).url,
  })
  door.begin({ request, fault: faults.find(({ name }) => name === fault) ?? expect.fail(fault) })
  const run = await world.run({ inputs: { timeout, ...inputs } })
  expect(door.wasStruck(), run.log).toBe(true)
  expect(run.leftovers).toMatchObject({ processes: [], files: [] })
  const kinds = run.annotations.map(({ kind }) => kind).sort()
  return { run, kinds, stands: await world.stands() }
}

test.concurrent.each(actions.filter(({ action }) => action !== 'apply'))(
  'the backend gives a $action no state once it is locked: Terraform is killed, and the lock that it had is free',
  async (action) => {
    const struck = { request: 'state: GET /state, the 2.', fault: 'stalled', timeout: '30s' }
    const { run, kinds, stands } = await struckOf(action, struck)
    expect([run.outcome, kinds, stands], run.log).toEqual(['failure', ['error'], 'nothing'])
  },
)

test.concurrent.each(actions)(
  'a backend that tells of a lock nothing but its id, refuses to free the lock of a $action: it is left, with what to do',
  async (action) => {
    const struck = { request: 'state: UNLOCK /state', fault: 'answered 503', timeout: '5m' }
    const { run, kinds, stands } = await struckOf(action, struck)
    expect([run.outcome, kinds, stands], run.log).toEqual(['failure', ['error', 'warning'], 'a lock'])
    expect(run.annotations.find(({ kind }) => kind === 'warning')?.message).toMatch(
      /^The state is locked by somebody \(operation unknown\).* release it with `terraform force-unlock \S+`$/,
    )
  },
)
