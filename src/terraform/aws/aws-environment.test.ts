import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { startSts } from '../../../tests/support/sts/sts.ts'
import { openAwsEnvironment } from './aws-environment.ts'

const trust = { roleArn: 'arn:aws:iam::123456789012:role/plan', subject: 'repo:acme/shop:ref:refs/heads/main' }

afterEach(() => {
  vi.unstubAllEnvs()
})

const open = async (lifetimeMilliseconds: number) => {
  const sts = await startSts({ trust, lifetimeMilliseconds })
  vi.stubEnv('AWS_ENDPOINT_URL_STS', sts.env.AWS_ENDPOINT_URL_STS)
  const temporaryDirectory = await mkdtemp(join(tmpdir(), 'aws-environment-'))
  const told: string[] = []
  const opened = await openAwsEnvironment({
    roleArn: trust.roleArn,
    region: 'eu-west-1',
    context: { sha: '', idTokenRequest: sts.idToken, temporaryDirectory },
    signal: new AbortController().signal,
    mask: () => undefined,
    warn: () => undefined,
    onPrivate: (directory) => told.push(directory),
  })
  const close = async () => {
    await opened.close()
    await sts.stop()
    await rm(temporaryDirectory, { recursive: true })
  }
  return { ...opened, sts, temporaryDirectory, told, [Symbol.asyncDispose]: close }
}

test('Terraform gets the role with a token file, whose folder is told of, and which is gone in the end', async () => {
  await using aws = await open(3_600_000)
  const file = aws.env.AWS_WEB_IDENTITY_TOKEN_FILE ?? ''
  expect(aws.env).toMatchObject({ AWS_REGION: 'eu-west-1', AWS_ROLE_ARN: trust.roleArn, AWS_ACCESS_KEY_ID: undefined })
  expect(await readFile(file, 'utf8')).toBe(aws.sts.idTokens.at(-1))
  expect(aws.told).toEqual([dirname(file)])
  await aws.close()
  expect(await readdir(aws.temporaryDirectory)).toEqual([])
})

test('the AWS CLI gets keys and no role: what it assumes itself, it keeps in a file in the home of the user', async () => {
  await using aws = await open(3_600_000)
  const { accessKeyId, secretAccessKey, sessionToken } = aws.sts.credentials
  expect(await aws.cliEnv()).toEqual({
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_PROFILE: undefined,
  })
})

test('keys are asked for once, until they are about to end', async () => {
  await using lasting = await open(3_600_000)
  await lasting.cliEnv()
  expect(lasting.sts.assumed()).toBe(1)
  await using ending = await open(60_000)
  await ending.cliEnv()
  expect(ending.sts.assumed()).toBe(2)
})
