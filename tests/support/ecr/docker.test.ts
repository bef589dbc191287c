import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findEngine } from '../engine.ts'
import { startEcr } from './ecr.ts'

const engine = await findEngine()
const execute = promisify(execFile)

test.runIf(engine)('the real Docker pushes to it, and pulls back what it pushed until a layer is lost', async () => {
  await using ecr = await running()
  const reference = `${ecr.host}/shop/quote:v1`
  const docker = async (...args: string[]) => {
    const { stdout } = await execute(engine?.docker ?? 'docker', ['--config', ecr.directory, ...args])
    return stdout
  }
  await docker('build', '--quiet', '--tag', reference, ecr.directory)
  await docker('push', '--quiet', reference)
  const digest = ecr.image('shop/quote', 'v1')?.digest ?? ''
  await docker('image', 'rm', reference)
  expect(await docker('pull', `${ecr.host}/shop/quote@${digest}`)).toContain(digest)
  await docker('image', 'rm', '--force', `${ecr.host}/shop/quote@${digest}`)

  const manifest: { layers: { digest: string }[] } = JSON.parse(ecr.image('shop/quote', 'v1')?.manifest ?? '')
  expect(ecr.loseLayer('shop/quote', manifest.layers[0]?.digest ?? '')).toBe(true)
  await expect(docker('pull', reference)).rejects.toThrow(/does not exist|unknown blob/)
})

const running = async () => {
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote' }] })
  const directory = await mkdtemp(join(tmpdir(), 'slipway-ecr-'))
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  await writeFile(join(directory, 'config.json'), JSON.stringify({ auths: { [ecr.host]: { auth } } }))
  await writeFile(join(directory, 'content'), `pushed at ${Date.now()}`)
  await writeFile(join(directory, 'Dockerfile'), 'FROM scratch\nCOPY content /content\n')
  const dispose = async () => {
    await ecr.stop()
    await rm(directory, { recursive: true })
  }
  return { ...ecr, directory, [Symbol.asyncDispose]: dispose }
}
