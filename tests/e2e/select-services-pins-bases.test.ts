import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findBuildKit, makeDockerDirectory, startBuildKit } from '../support/buildkit.ts'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { packLayer, writeOciLayout } from '../support/oci-layout.ts'
import { runAction } from '../support/runner/run-action.ts'

const tools = await findBuildKit()

test.runIf(tools)('a leg builds on the base image of the selection, though its name has moved on since', async () => {
  if (!tools) return
  const ecr = await startEcr({ repositories: [{ name: 'quote', immutable: true }, { name: 'base' }] })
  const base = `${ecr.host}/base:24`
  await using checkout = await makeCheckout({
    'services.yaml': 'services:\n  - name: quote\n    context: quote\n',
    'quote/Dockerfile': `FROM ${base}\nCOPY content /content\n`,
    'quote/content': `${Math.random()}`,
  })
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  await using user = await makeDockerDirectory(tools, { auths: { [ecr.host]: { auth } } })
  await using buildKit = await startBuildKit(tools, [ecr.host])
  await user.buildx('create', '--name', 'remote', '--driver', 'remote', '--use', buildKit.address)
  const env = { ...ecr.env, PATH: `${dirname(tools.docker)}:${process.env.PATH}`, DOCKER_CONFIG: user.path }
  const run = (action: string, inputs: Record<string, string> = {}) =>
    runAction({ directory: `actions/${action}`, inputs, env, workspace: checkout.directory })
  const pushBase = async (content: string): Promise<string> => {
    const layer = packLayer([{ path: 'base', mode: 0o644, content: Buffer.from(content) }])
    const config = { User: '', Env: [], Entrypoint: [], WorkingDir: '/', ExposedPorts: {} }
    await writeOciLayout(join(checkout.directory, '.git', content), { architecture: 'amd64', config, layers: [layer] })
    await run('ecr-build-push', { repository: 'base', 'oci-layout': `.git/${content}`, tags: '24' })
    return JSON.parse(ecr.image('base', '24')?.manifest ?? '').layers[0].digest
  }

  const selectedLayer = await pushBase('selected')
  const selected = await run('select-services')
  const [{ tag, ...row }] = JSON.parse(selected.outputs.matrix ?? '').include
  expect(row['base-images']).toBe(`${base}=${ecr.image('base', '24')?.digest}`)
  const movedLayer = await pushBase('moved')
  expect(movedLayer).not.toBe(selectedLayer)
  const leg = await run('ecr-build-push', { ...row, fingerprint: tag })
  expect(leg.outputs).toMatchObject({ outcome: 'built', tag })
  expect(JSON.parse(ecr.image('quote', tag)?.manifest ?? '').layers[0].digest).toBe(selectedLayer)

  const again = await run('select-services')
  expect(again.outputs).toMatchObject({ outcome: 'selected', count: '1' })
  expect(again.outputs.matrix).not.toContain(tag)
  await ecr.stop()
})
