import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { runAction } from '../support/runner/run-action.ts'

const repository = 'shop/quote'
const files = {
  Dockerfile: 'FROM example.com/base\n',
  'services.yaml': `services:\n  - name: quote\n    repository: ${repository}\n    context: .\n`,
}

/** A `docker` that kills whoever starts it, before any handler can run: as the runner does in the end, and the kernel out of memory. */
const deadlyDocker = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-deadly-'))
  await writeFile(join(folder, 'docker'), '#!/bin/sh\nkill -KILL $PPID\n')
  await chmod(join(folder, 'docker'), 0o755)
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

/** A user's Docker configuration that holds a login. */
const loggedIn = async () => {
  const path = await mkdtemp(join(tmpdir(), 'slipway-docker-user-'))
  await writeFile(join(path, 'config.json'), '{"auths":{"registry.example.com":{"auth":"dXNlcjpwYXNzd29yZA=="}}}')
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

test.each([
  { action: 'ecr-build-push', inputs: { repository } },
  { action: 'select-services', inputs: {} },
])(
  '$action that is killed leaves no copy of the logins of the user after its post step',
  async ({ action, inputs }) => {
    await using checkout = await makeCheckout(files)
    await using docker = await deadlyDocker()
    await using user = await loggedIn()
    const ecr = await startEcr({ repositories: [{ name: repository }] })
    const run = await runAction({
      directory: `actions/${action}`,
      inputs,
      env: { ...ecr.env, PATH: `${docker.folder}:${process.env.PATH}`, DOCKER_CONFIG: user.path },
      workspace: checkout.directory,
    })
    await ecr.stop()
    expect(run).toMatchObject({
      exitCode: 128 + 9,
      outcome: 'failure',
      post: { outcome: 'success' },
      leftovers: { processes: [], files: [] },
    })
  },
)
