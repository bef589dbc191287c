import { execFile, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { runAction } from '../support/runner/run-action.ts'
import { makeStackWorld, sealKey } from '../support/terraform/stack-world.ts'
import { startStateServer } from '../support/terraform/state-server.ts'

const directory = 'actions/terraform-apply'
const source = (backend: string) =>
  `terraform {\n  ${backend}\n}\nresource "terraform_data" "one" { input = "a secret of the state" }\n`

test('a backend that refuses the state for a moment: it is pushed back, and the lock is free', async () => {
  const server = await startStateServer()
  await using world = await makeStackWorld(source(server.backend))
  const approved = await world.plan()
  server.refuseWrites(2)
  const run = await runAction({ directory, inputs: { ...world.inputs, ...approved }, workspace: world.workspace })
  expect(run.outputs).toMatchObject({ outcome: 'failed', created: '1', 'errored-state': '' })
  expect(server.refused()).toBe(2)
  expect(server.state()?.resources).toHaveLength(1)
  expect(server.lock()).toBeUndefined()
  expect(run.leftovers).toEqual({ processes: [], files: [] })
  await server.stop()
})

test('a backend that goes on refusing: the state is kept, sealed, and a person stores it with the commands it is told', async () => {
  const server = await startStateServer()
  await using world = await makeStackWorld(source(server.backend))
  const approved = await world.plan()
  server.refuseWrites(99)
  const run = await runAction({ directory, inputs: { ...world.inputs, ...approved }, workspace: world.workspace })
  expect(run.outputs).toMatchObject({ outcome: 'failed', created: '1' })
  expect(run.outputs['errored-state']).toMatch(/shop\.errored\.tfstate\.sealed$/)
  expect(run.summary).toMatch(/scripts\/open-state .*terraform state push/)
  expect(JSON.stringify(run)).not.toContain('a secret of the state')
  expect(server.state()).toBeUndefined()

  const [kept] = run.leftovers.files
  expect(run.leftovers.files.map(({ path }) => path)).toEqual(['shop.errored.tfstate.sealed'])
  expect(kept?.content.toString('latin1')).not.toContain('a secret of the state')
  const [sealed, opened] = ['kept.sealed', 'opened.tfstate'].map((name) => join(world.workspace, name))
  await writeFile(sealed ?? '', kept?.content ?? '')
  const script = resolve(import.meta.dirname, '../../scripts/open-state.ts')
  const env = { ...process.env, SEAL_KEY: sealKey }
  const said = spawnSync(process.execPath, [script, sealed ?? '', opened ?? ''], { env, encoding: 'utf8' })
  expect(said).toMatchObject({ status: 0, stderr: '' })
  expect(await readFile(opened ?? '', 'utf8')).toContain('a secret of the state')
  server.refuseWrites(0)
  const infra = join(world.workspace, 'infra')
  // Not spawnSync: the server answers in this process.
  await promisify(execFile)('terraform', ['state', 'push', opened ?? ''], { cwd: infra })
  expect(server.state()?.resources).toHaveLength(1)
  await server.stop()
})
