import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { importBaseImage, nodeRootFileSystem } from '../base-image.ts'
import { findEngine } from '../engine.ts'
import { createDocker } from './docker.ts'
import { openShop } from './shop.ts'

vi.setConfig({ testTimeout: 60_000 })

const engine = await findEngine()
const execute = promisify(execFile)

test.runIf(engine)('a stand-in removes what one that died has left, and nothing of one that lives', async () => {
  const { docker: command } = { docker: 'docker', ...engine }
  const directory = await mkdtemp(join(tmpdir(), 'slipway-leftovers-'))
  const image = await importBaseImage(command, await nodeRootFileSystem())
  const waiting = ['/usr/local/bin/node', '-e', 'setTimeout(() => {}, 600_000)']
  const runAs = async (pid: number | undefined): Promise<string> => {
    const label = `slipway.argocd-stand-in=${pid}`
    return (await execute(command, ['run', '--detach', '--label', label, image, ...waiting])).stdout.trim()
  }
  const isThere = async (id: string): Promise<boolean> =>
    (await execute(command, ['ps', '--all', '--quiet', '--no-trunc'])).stdout.includes(id)

  const dead = spawn('true')
  await once(dead, 'exit')
  const [left, ours] = [await runAs(dead.pid), await runAs(process.pid)]
  try {
    await createDocker({ command, directory, logins: [] }).prepare()
    expect([await isThere(left), await isThere(ours)]).toEqual([false, true])
  } finally {
    await execute(command, ['rm', '--force', ours])
    await rm(directory, { recursive: true })
  }
})

test.runIf(engine)('a stand-in that is stopped while it starts a pod leaves nothing', async () => {
  const shop = await openShop({ engine })
  await expect.poll(() => shop.argocd.running().length, { timeout: 10_000 }).toBe(1)
  await shop[Symbol.asyncDispose]()
  const filter = `label=slipway.argocd-stand-in=${process.pid}`
  const { stdout } = await execute(engine?.docker ?? '', ['ps', '--all', '--quiet', '--filter', filter])
  expect(stdout).toBe('')
})
