import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitServer, startGitServer } from '../support/git-server/git-server.ts'
import { gitText } from '../support/git-server/real-git.ts'
import { runAction } from '../support/runner/run-action.ts'

const token = 'ghs_writes-the-manifests-0123456789'
let server: GitServer

beforeAll(async () => {
  server = await startGitServer({ token, latencyMilliseconds: 150 })
})
afterAll(() => server.stop())

const inputs = { 'manifests-repository': 'shop/manifests', 'manifests-files': 'quote.yaml', 'manifests-token': token }

/** Starts the bundle and kills it, and nothing else, after a time: no handler of ours runs. */
const killed = async (image: string, afterMilliseconds: number): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'killed-'))
  const all = {
    ...inputs,
    images: image,
    'manifests-branch': 'main',
    'dry-run': 'false',
    timeout: '1m',
    author: 'A <a@b.c>',
  }
  const entries = Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const child = spawn(process.execPath, ['actions/gitops-bump/dist/index.js'], {
    env: {
      PATH: process.env.PATH,
      RUNNER_TEMP: directory,
      GITHUB_SERVER_URL: server.url,
      ...Object.fromEntries(entries),
    },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  await setTimeout(afterMilliseconds)
  child.kill('SIGKILL')
  await ended
  // Its git children end by themselves; a push that was under way may still land, whole.
  await setTimeout(600)
  rmSync(directory, { recursive: true, force: true })
}

test('a writer that is killed at any moment leaves the branch whole, and the next one lands', async () => {
  const repository = await server.createRepository('shop/manifests', { 'quote.yaml': 'image: shop/quote:v0\n' })
  for (const [index, afterMilliseconds] of [300, 700, 1_000, 1_200, 1_400].entries()) {
    await killed(`quote=killed-${index}`, afterMilliseconds)
    expect((await repository.read('quote.yaml')).toString()).toMatch(/^image: shop\/quote:(v|killed-)\d\n$/)
  }
  const run = await runAction({
    directory: 'actions/gitops-bump',
    inputs: { ...inputs, images: 'quote=v9' },
    github: { server_url: server.url },
  })
  expect([run.outputs.outcome, run.outputs.commit]).toEqual(['bumped', await repository.head()])
  expect((await repository.read('quote.yaml')).toString()).toBe('image: shop/quote:v9\n')
  await gitText(repository.path, ['fsck', '--strict'])
})
