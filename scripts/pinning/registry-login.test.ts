import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Processes } from '../../src/outside/process.ts'
import { createLogin } from './registry-login.ts'

let configDirectory = ''

beforeAll(async () => {
  configDirectory = await mkdtemp(join(tmpdir(), 'slipway-login-'))
  const auths = {
    'https://index.docker.io/v1/': { auth: 'aHVi' },
    'ghcr.io': { auth: 'Z2hjcg==' },
    'kept-by-a-helper.example.com': {},
  }
  await writeFile(join(configDirectory, 'config.json'), JSON.stringify({ auths }))
})

afterAll(() => rm(configDirectory, { recursive: true }))

/** An AWS CLI that gives one password, or refuses. */
const awsCli = (asked: string[], refusal?: string): Pick<Processes, 'run'> => ({
  run: async (command, args) => {
    asked.push([command, ...args].join(' '))
    const code = refusal === undefined ? 0 : 255
    return { code, stdout: 'secret\n', stderr: `\n${refusal}\n`, bytes: Buffer.alloc(0) }
  },
})

test.each([
  ['ghcr.io', 'Z2hjcg=='],
  ['registry-1.docker.io', 'aHVi'],
  ['kept-by-a-helper.example.com', undefined],
  ['quay.io', undefined],
])('what Docker keeps for %s is its login', async (host, login) => {
  const asked: string[] = []
  expect(await createLogin({ processes: awsCli(asked), configDirectory })(host)).toBe(login)
  expect(asked).toEqual([])
})

const ecr = '123456789012.dkr.ecr.ap-south-1.amazonaws.com'

test.each([
  [ecr, 'ap-south-1'],
  ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'cn-north-1'],
])('the AWS CLI is asked for %s in its region', async (host, region) => {
  const asked: string[] = []
  const login = await createLogin({ processes: awsCli(asked), configDirectory })(host)
  expect(asked).toEqual([`aws ecr get-login-password --region ${region}`])
  expect(Buffer.from(login ?? '', 'base64').toString()).toBe('AWS:secret')
})

test('what the AWS CLI has against it is told', async () => {
  const processes = awsCli([], 'Unable to locate credentials.')
  await expect(createLogin({ processes, configDirectory })(ecr)).rejects.toThrow(
    `The AWS CLI gives no login for ${ecr}: Unable to locate credentials.`,
  )
})
