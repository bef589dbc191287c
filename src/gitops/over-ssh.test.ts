import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Repository } from '../../tests/support/git-server/repository.ts'
import { type GitHubServer, startGitHub } from '../../tests/support/github/github.ts'
import { hasSshd, type Sshd, startSshd } from '../../tests/support/ssh/sshd.ts'
import { createClock } from '../outside/clock.ts'
import { createProcesses, type Processes } from '../outside/process.ts'
import type { Credential } from './access/credential.ts'
import { bump } from './bump.ts'
import { type ManifestsSettings, withManifests } from './open-manifests.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe.runIf(hasSshd)('over ssh', () => {
  let github: GitHubServer
  let repository: Repository
  let sshd: Sshd
  let directory: string
  const commandLines: string[] = []
  const seen: string[] = []
  const sshKeys: string[] = []

  beforeAll(async () => {
    github = await startGitHub({ token: 'unused', sshKeys })
    const created = await github.createRepository('shop/manifests', { 'quote.yaml': 'image: shop/quote:v1\n' })
    repository = created.repository
    sshd = await startSshd(dirname(dirname(repository.path)))
    // A folder whose name a shell would take apart.
    directory = mkdtempSync(join(tmpdir(), "over ssh's "))
  })
  beforeEach(() => {
    sshKeys.splice(0, sshKeys.length, ...sshd.hostKeys)
  })
  afterAll(async () => {
    await sshd.stop()
    await github.stop()
    rmSync(directory, { recursive: true })
  })

  const spied = (processes: Processes): Processes => ({
    ...processes,
    run: (command, args, options) => {
      commandLines.push([command, ...args].join(' '))
      return processes.run(command, args, options)
    },
  })

  const write = (tag: string, credential: Credential, given: Partial<ManifestsSettings> = {}) => {
    const { signal } = new AbortController()
    const clock = createClock(signal)
    const settings: ManifestsSettings = {
      repository: `ssh://${sshd.user}@127.0.0.1:${sshd.port}/shop/manifests.git`,
      branch: 'main',
      patterns: ['**'],
      transport: 'auto',
      credential,
      permissions: { contents: 'write' },
      serverUrl: github.git.url,
      apiUrl: github.apiUrl,
      graphqlUrl: github.graphqlUrl,
      temporaryDirectory: directory,
      processes: spied(createProcesses({ signal, fence: (work) => work() })),
      clock,
      signal,
      onToken: () => undefined,
      onDirectory: (path) => void seen.push(path),
      onClosed: () => undefined,
      ...given,
    }
    const progress = {
      say: () => undefined,
      warn: () => undefined,
      phase: <T>(_name: string, work: () => Promise<T>) => work(),
    }
    const request = {
      wanted: [{ name: 'quote', tag }],
      patterns: ['**'],
      subject: undefined,
      author: { name: 'A', email: 'a@b.c' },
      source: { repository: '', commit: '', runUrl: '' },
      order: 'none' as const,
      releaseHold: [],
      dryRun: false,
      budgetMilliseconds: 30_000,
    }
    return withManifests(settings, ({ remote }) => bump(request, { remote, clock, progress }))
  }

  test('a deploy key pushes, the host known by the keys that GitHub’s API gives out', async () => {
    const result = await write('v2', { key: sshd.keys.writes })
    expect([result.outcome, result.commit]).toEqual(['bumped', await repository.head()])
    expect((await repository.read('quote.yaml')).toString()).toBe('image: shop/quote:v2\n')
    expect(github.requests.map(({ path }) => path)).toEqual(['/meta'])
    expect([seen.length, readdirSync(directory)]).toEqual([1, []])
    expect(commandLines.join('\n')).not.toContain(sshd.keys.writes.split('\n')[1])
  })

  test('known_hosts that are given are used instead', async () => {
    const asked = github.requests.length
    const knownHosts = `[127.0.0.1]:${sshd.port} ${sshd.hostKeys.join()}`
    expect(await write('v3', { key: sshd.keys.writes, knownHosts })).toMatchObject({ outcome: 'bumped' })
    expect(github.requests.length).toBe(asked)
  })

  const other = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'
  const elsewhere = (): Partial<ManifestsSettings> => ({
    repository: `ssh://${sshd.user}@127.0.0.1:${sshd.port}/shop/nothing.git`,
  })

  test.each<[string, () => Credential, () => Partial<ManifestsSettings>, string, RegExp]>([
    [
      'another host key',
      () => ({ key: sshd.keys.writes, knownHosts: `[127.0.0.1]:${sshd.port} ${other}` }),
      () => ({}),
      'denied',
      /shows another host key than those that are known/,
    ],
    [
      'a key that nobody knows',
      () => ({ key: sshd.keys.unknown }),
      () => ({}),
      'denied',
      /does not accept ssh-key: .*Permission denied/,
    ],
    [
      'a key that only reads',
      () => ({ key: sshd.keys.reads }),
      () => ({}),
      'denied',
      /for reading alone: allow the deploy key write access/,
    ],
    [
      'a key that is none',
      () => ({ key: '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----' }),
      () => ({}),
      'denied',
      /does not accept ssh-key/,
    ],
    [
      'no repository',
      () => ({ key: sshd.keys.writes }),
      elsewhere,
      'not-found',
      /there is no repository .*, or ssh-key may not see it/,
    ],
    ['the API', () => ({ key: sshd.keys.writes }), () => ({ transport: 'api' }), 'invalid-input', /ssh-key is for git/],
    [
      'another host, whose keys nobody knows',
      () => ({ key: sshd.keys.writes }),
      () => ({ serverUrl: 'https://github.example' }),
      'invalid-input',
      /ssh-known-hosts: should hold the host keys of 127\.0\.0\.1/,
    ],
  ])('%s is one clear message, and nothing is left', async (_case, credential, given, reason, message) => {
    const head = await repository.head()
    await expect(write('v9', credential(), given())).rejects.toMatchObject({
      reason,
      message: expect.stringMatching(message),
    })
    expect([await repository.head(), readdirSync(directory)]).toEqual([head, []])
  })

  test('an API without host keys is a message, not trust', async () => {
    sshKeys.length = 0
    await expect(write('v9', { key: sshd.keys.writes })).rejects.toThrow(
      /are not to be had from .*\/meta.*give them as ssh-known-hosts/,
    )
  })
})
