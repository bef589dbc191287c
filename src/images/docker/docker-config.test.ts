import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startEcr } from '../../../tests/support/ecr/ecr.ts'
import { findEngine } from '../../../tests/support/engine.ts'
import { createDockerConfig, removeDockerConfig } from './docker-config.ts'

const engine = await findEngine()

const open = async (user: Record<string, string>) => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-config-'))
  const userDirectory = join(directory, 'user')
  for (const [name, text] of Object.entries(user)) {
    await mkdir(join(userDirectory, name, '..'), { recursive: true })
    await writeFile(join(userDirectory, name), text)
  }
  const created: string[] = []
  const create = (login = { host: 'h', username: 'AWS', password: 'secret' }) =>
    createDockerConfig({
      userDirectory,
      temporaryDirectory: join(directory, 'temp'),
      login,
      onConfig: (path) => created.push(path),
    })
  return { userDirectory, created, create, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}

test('is for our eyes alone, shows the contexts and plugins of the user, and leaves his files alone', async () => {
  const user = { 'config.json': '{"currentContext":"c"}', 'contexts/meta/x': 'x', 'cli-plugins/docker-buildx': 'b' }
  await using world = await open(user)
  const config = await world.create()
  expect(world.created).toEqual([config])
  expect([(await stat(config)).mode & 0o777, (await stat(join(config, 'config.json'))).mode & 0o777]).toEqual([
    0o700, 0o600,
  ])
  expect((await readdir(config)).sort()).toEqual(['cli-plugins', 'config.json', 'contexts'])
  expect(await readFile(join(config, 'contexts/meta/x'), 'utf8')).toBe('x')
  await removeDockerConfig(config)
  await expect(stat(config)).rejects.toThrow('ENOENT')
  expect(await readFile(join(world.userDirectory, 'config.json'), 'utf8')).toBe(user['config.json'])
  expect(await readFile(join(world.userDirectory, 'contexts/meta/x'), 'utf8')).toBe('x')
})

test('a configuration that cannot be read is told with what to do', async () => {
  await using world = await open({ 'config.json/inside': 'a folder in its place' })
  await expect(world.create()).rejects.toMatchObject({
    reason: 'invalid-input',
    message: `cannot read Docker's own configuration, ${join(world.userDirectory, 'config.json')}: let this user read it, or point DOCKER_CONFIG to another folder`,
  })
})

test('needs no configuration of the user, and removing twice is no mistake', async () => {
  await using world = await open({})
  const config = await world.create()
  expect(await readdir(config)).toEqual(['config.json'])
  await removeDockerConfig(config)
  await removeDockerConfig(config)
})

test.runIf(engine).each([
  { what: 'all his logins', config: (_host: string) => ({ credsStore: 'empty' }) },
  { what: 'the login to this host', config: (host: string) => ({ credHelpers: { [host]: 'empty' } }) },
])('the real Docker takes our login although a helper of the user keeps $what', async ({ config: userConfig }) => {
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote' }] })
  await using world = await open({
    'config.json': JSON.stringify(userConfig(ecr.host)),
    'bin/docker-credential-empty': '#!/bin/sh\necho "credentials not found in native keychain"\nexit 1\n',
  })
  const helpers = join(world.userDirectory, 'bin')
  await chmod(join(helpers, 'docker-credential-empty'), 0o755)
  const config = await world.create({ host: ecr.host, username: 'AWS', password: ecr.password() })
  const pull = promisify(execFile)(engine?.docker ?? '', ['--config', config, 'pull', `${ecr.host}/shop/quote:none`], {
    env: { PATH: `${helpers}:/usr/bin:/bin` },
  })
  await expect(pull).rejects.toThrow(/manifest unknown/)
  await ecr.stop()
})
