import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../support/github/apps.ts'
import { type GitHubServer, startGitHub } from '../support/github/github.ts'
import { runAction } from '../support/runner/run-action.ts'
import { hasSshd, type Sshd, startSshd } from '../support/ssh/sshd.ts'

const app = createApp({ repositories: ['shop/manifests'] })
let github: GitHubServer

beforeAll(async () => {
  github = await startGitHub({ token: 'ghs_somebody-else-0123456789', apps: [app] })
  await github.createRepository('shop/manifests', { 'quote.yaml': 'image: shop/quote:v1\n' })
})
afterAll(() => github.stop())

/** A `git` that kills whoever starts it, before any handler can run: as the runner does in the end. */
const deadlyGit = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-deadly-'))
  await writeFile(join(folder, 'git'), '#!/bin/sh\nkill -KILL $PPID\n')
  await chmod(join(folder, 'git'), 0o755)
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

const bump = (inputs: Record<string, string>, path = process.env.PATH ?? '') =>
  runAction({
    directory: 'actions/gitops-bump',
    inputs: { 'manifests-files': '**', images: 'quote=v2', order: 'none', transport: 'git', ...inputs },
    env: { PATH: path },
    github: { server_url: github.git.url, api_url: github.apiUrl, repository: 'shop/quote' },
    secrets: [app.privateKey],
  })

const killed = { exitCode: 128 + 9, outcome: 'failure', post: { outcome: 'success' } }

test('the token of an App that a killed run has minted is revoked by its post step', async () => {
  await using git = await deadlyGit()
  const run = await bump(
    {
      'manifests-repository': 'shop/manifests',
      'manifests-app-client-id': app.clientId,
      'manifests-app-private-key': app.privateKey,
    },
    `${git.folder}:${process.env.PATH}`,
  )
  expect(run).toMatchObject(killed)
  expect(run.masks.some((mask) => mask.startsWith('ghs_'))).toBe(true)
  expect(github.requests.at(-1)).toMatchObject({ method: 'DELETE', path: '/installation/token', status: 204 })
  expect(github.tokens.live().filter(({ isApp }) => isApp)).toEqual([])
})

describe.runIf(hasSshd)('an ssh key', () => {
  let sshd: Sshd
  beforeAll(async () => {
    sshd = await startSshd(join(github.git.repositoryPath('shop/manifests'), '../..'))
  })
  afterAll(() => sshd.stop())

  const inputs = () => ({
    'manifests-repository': `ssh://${sshd.user}@127.0.0.1:${sshd.port}/shop/manifests.git`,
    'ssh-key': sshd.keys.writes,
    'ssh-known-hosts': `[127.0.0.1]:${sshd.port} ${sshd.hostKeys.join()}`,
  })

  test('pushes, and no file with it is left', async () => {
    const run = await bump(inputs())
    expect([run.outputs.outcome, run.outputs.reason]).toEqual(['bumped', ''])
    expect(run.leftovers).toEqual({ processes: [], files: [] })
    expect(run.masks).toContain(sshd.keys.writes.split('\n')[1])
  })

  test('of a killed run is removed by its post step', async () => {
    await using git = await deadlyGit()
    const run = await bump(inputs(), `${git.folder}:${process.env.PATH}`)
    expect(run).toMatchObject({ ...killed, leftovers: { processes: [] } })
    // What git itself had begun lies in the folder that the runner empties; the key does not.
    expect(run.leftovers.files.filter(({ path }) => path.includes('ssh'))).toEqual([])
    expect(await readdir(git.folder)).toEqual(['git'])
  })
})
