import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runAction } from '../support/runner/run-action.ts'
import { makeStackWorld } from '../support/terraform/stack-world.ts'
import { startStateServer } from '../support/terraform/state-server.ts'

const directory = 'actions/terraform-apply'
const source = (backend: string, value: string) =>
  `terraform {\n  ${backend}\n}\nresource "terraform_data" "one" { input = "${value}" }\n`

test('what was not sealed for exactly this is refused with the reason, and nothing is applied', async () => {
  const server = await startStateServer()
  await using world = await makeStackWorld(source(server.backend, 'a'))
  const approved = await world.plan()
  await world.write(source(server.backend, 'b'))
  const other = await world.plan()
  await world.write(source(server.backend, 'a'))
  const path = join(world.workspace, approved.plan)
  const sealed = await readFile(path)

  const flipped = Buffer.from(sealed)
  flipped[flipped.length - 40] = (flipped.at(-40) ?? 0) ^ 1
  await writeFile(join(world.workspace, 'flipped.sealed'), flipped)
  const edited = Buffer.from(sealed.toString('latin1').replace('"stack":"shop"', '"stack":"shed"'), 'latin1')
  await writeFile(join(world.workspace, 'edited.sealed'), edited)
  await writeFile(join(world.workspace, 'short.sealed'), sealed.subarray(0, 40))

  const cases = [
    { name: 'a flipped byte', more: { plan: 'flipped.sealed' }, told: /changed after it was sealed/ },
    { name: 'an edited header', more: { plan: 'edited.sealed' }, told: /its stack is "shed", here it is "shop"/ },
    { name: 'a part of the file', more: { plan: 'short.sealed' }, told: /no sealed plan, or only a part/ },
    { name: 'another plan than the approved one', more: { plan: other.plan }, told: /its fingerprint is/ },
    {
      name: 'another key',
      more: { 'seal-key': 'another passphrase' },
      told: /its variables changed|seal-key is not the one/,
    },
    { name: 'another commit', github: { sha: 'f'.repeat(40) }, told: /its commit is/ },
    { name: 'no such file', more: { plan: 'none.sealed' }, told: /plan: none.sealed is not there/ },
  ]
  for (const { name, more = {}, github = {}, told } of cases) {
    const run = await runAction({
      directory,
      inputs: { ...world.inputs, ...approved, ...more },
      workspace: world.workspace,
      github,
    })
    expect({ name, messages: run.annotations.map(({ message }) => message) }).toEqual({
      name,
      messages: [expect.stringMatching(told)],
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed' })
  }
  expect(server.state()?.resources ?? []).toEqual([])
  await server.stop()
})
