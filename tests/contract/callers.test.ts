import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callersOf } from '../../scripts/setup/callers.ts'
import { diagnose } from '../support/workflows/diagnose.ts'
import { openRepository } from '../support/workflows/repository.ts'

const files = readdirSync('workflows').filter((name) => name.endsWith('.yml'))
const templates = Object.fromEntries(files.map((name) => [name, readFileSync(join('workflows', name), 'utf8')]))
const repository = await openRepository()

const callers = callersOf(
  {
    slipway: { repository: 'OWNER/slipway', commit: 'COMMIT_SHA', version: undefined },
    serverUrl: 'https://github.com',
    repository: 'acme/shop',
    branch: 'release/1.x',
    services: true,
    environments: [
      { name: 'on', files: '{apps/*/on/**,shared/on.yaml}' },
      { name: 'live:eu', files: '**/live/*.yaml' },
    ],
    stacks: [
      { name: '10', directory: '.', environment: 'on', ephemeral: true },
      { name: 'true', directory: 'infra/true', environment: undefined, ephemeral: false },
    ],
    drills: true,
  },
  templates,
)

describe("GitHub's own language service finds nothing in what scripts/init makes of unusual names", () => {
  test.each(Object.entries(callers))('%s', async (name, text) => {
    expect(await diagnose({ path: `workflows/${name}`, text }, repository)).toEqual([])
  })
})
