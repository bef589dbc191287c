import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCheckout } from '../support/checkout.ts'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { findEngine } from '../support/engine.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const engine = await findEngine()
const repository = 'shop/quote'
const files = {
  Dockerfile: 'FROM scratch\nCOPY content /content\n',
  content: 'content',
  'empty/Dockerfile': '',
  'junk/Dockerfile': randomBytes(3000),
  'no-from/Dockerfile': '# nothing\nRUN true\n',
  'folder/Dockerfile/x': 'x',
  'broken/Dockerfile': 'FROM scratch\nCOPY not-there /x\n',
  'broken/Dockerfile.prod': 'FROM scratch\n',
}
let ecr: LocalEcr

beforeAll(async () => {
  ecr = await startEcr({ repositories: [{ name: repository }, { name: 'shop/fixed', immutable: true }] })
})
afterAll(() => ecr.stop())

type Case = {
  what: string
  inputs?: Record<string, string>
  env?: Record<string, string>
  reason: unknown
  says: RegExp[]
}

const run = async ({ inputs = {}, env = {} }: Case) => {
  await using checkout = await makeCheckout(files)
  const path = `${dirname(engine?.docker ?? '/')}:${process.env.PATH}`
  return await runAction({
    directory: 'actions/ecr-build-push',
    inputs: { repository, ...inputs },
    env: { ...ecr.env, PATH: path, ...env },
    workspace: checkout.directory,
  })
}

const refuses = async (one: Case) => {
  const { reason, says } = one
  const result = await run(one)
  expect(result).toMatchObject({
    outcome: 'failure',
    exitCode: 1,
    outputs: { outcome: 'failed', reason },
    leftovers: { processes: [], files: [] },
  })
  const errors = result.annotations.filter(({ kind }) => kind === 'error')
  expect(errors).toHaveLength(1)
  for (const pattern of says) {
    expect(errors[0]?.message).toMatch(pattern)
    expect(result.summary).toMatch(/`failed`/)
  }
  expect(ecr.tags(repository)).toEqual({})
  expect(findLeaks(result, { 'secret access key': ecr.credentials.secretAccessKey })).toEqual([])
}

describe('one message and nothing pushed:', () => {
  test.each<Case>([
    {
      what: 'another region',
      inputs: { 'aws-region': 'us-east-1' },
      reason: 'denied',
      says: [/us-east-1/, /Look at aws-region/],
    },
    { what: 'no region', env: { AWS_REGION: '' }, reason: 'invalid-input', says: [/no AWS region/] },
    {
      what: 'a region that is none',
      inputs: { 'aws-region': 'Frankfurt' },
      reason: 'invalid-input',
      says: [/aws-region: should be/, /"Frankfurt"/],
    },
    {
      what: 'a repository that is not there',
      inputs: { repository: 'shop/none' },
      reason: 'not-found',
      says: [/`shop\/none` in eu-west-1/, /aws ecr create-repository/],
    },
    {
      what: 'a repository with its host',
      inputs: { repository: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote' },
      reason: 'invalid-input',
      says: [/repository: should be .* without a host/],
    },
    {
      what: 'another registry',
      inputs: { 'registry-id': '210987654321' },
      reason: 'not-found',
      says: [/of registry 210987654321/],
    },
    {
      what: 'an unknown access key',
      env: { AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN000000000' },
      reason: 'denied',
      says: [/does not know the credentials/],
    },
    {
      what: 'a wrong secret key',
      env: { AWS_SECRET_ACCESS_KEY: 'wrong' },
      reason: 'denied',
      says: [/secret access key/],
    },
    {
      what: 'no credentials at all',
      env: {
        AWS_ACCESS_KEY_ID: '',
        AWS_SECRET_ACCESS_KEY: '',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_CONFIG_FILE: '/dev/null',
        AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
      },
      reason: 'denied',
      says: [/no AWS credentials/, /id-token: write/],
    },
    {
      what: 'an ECR that does not answer',
      env: { AWS_ENDPOINT_URL_ECR: 'http://127.0.0.1:9' },
      reason: 'unreachable',
      says: [/gave no answer/],
    },
    {
      what: 'a context that is not there',
      inputs: { context: 'none' },
      reason: 'invalid-input',
      says: [/no folder `none`/],
    },
    {
      what: 'a context that is a file',
      inputs: { context: 'content' },
      reason: 'invalid-input',
      says: [/`content` is a file/],
    },
    {
      what: 'a Dockerfile named from the context, as Compose takes it',
      inputs: { context: 'broken', file: './Dockerfile.prod' },
      reason: 'invalid-input',
      says: [/no Dockerfile at `\.\/Dockerfile\.prod`/, /there is one at `broken\/Dockerfile\.prod`/],
    },
    {
      what: 'a Dockerfile that is not there',
      inputs: { file: 'Dockerfile.none' },
      reason: 'invalid-input',
      says: [/no Dockerfile at `Dockerfile.none`/],
    },
    { what: 'an empty Dockerfile', inputs: { context: 'empty' }, reason: 'invalid-input', says: [/is empty/] },
    { what: 'binary junk as Dockerfile', inputs: { context: 'junk' }, reason: 'invalid-input', says: [/not text/] },
    {
      what: 'a Dockerfile without FROM',
      inputs: { context: 'no-from' },
      reason: 'invalid-input',
      says: [/has no FROM/],
    },
    { what: 'a folder as Dockerfile', inputs: { context: 'folder' }, reason: 'invalid-input', says: [/is a folder/] },
    {
      what: 'a path that is not there',
      inputs: { paths: 'none' },
      reason: 'invalid-input',
      says: [/there is no `none`/],
    },
    {
      what: 'a layout that is not there',
      inputs: { 'oci-layout': 'none' },
      reason: 'invalid-input',
      says: [/nothing at `none`/],
    },
    {
      what: 'many mistakes at once',
      inputs: { 'build-args': 'A=1\nB', tags: 'src-0\nok', timeout: '10', push: 'yes', platforms: 'amd64' },
      reason: 'invalid-input',
      says: [/build-args: .*"B"/, /tags: .*"src-0"/, /timeout: .*"10"/, /push: .*"yes"/, /platforms: .*"amd64"/],
    },
    {
      what: 'a layout with inputs of a build',
      inputs: { 'oci-layout': 'x', target: 'run', 'build-args': 'A=1', rebuild: 'always' },
      reason: 'invalid-input',
      says: [/target: should be empty/, /build-args: should be empty/, /rebuild: should be/],
    },
  ])('$what', refuses)

  test.runIf(engine).each<Case>([
    {
      what: 'a broken build',
      inputs: { context: 'broken' },
      reason: 'build-error',
      says: [/docker ended with code 1/, /not-there/],
    },
    { what: 'too little time', inputs: { timeout: '0s' }, reason: 'timed-out', says: [/not done within/] },
    {
      what: 'buildx that is not there',
      inputs: { builder: 'none' },
      reason: expect.stringMatching(/^(invalid-input|not-found)$/),
      says: [/buildx/],
    },
    {
      what: 'two platforms on the engine',
      inputs: { platforms: 'linux/amd64\nlinux/arm64', engine: 'docker' },
      reason: 'invalid-input',
      says: [/builds one platform/],
    },
  ])('$what', refuses)

  test('no engine', () =>
    refuses({
      what: '',
      env: { DOCKER_HOST: 'tcp://127.0.0.1:9' },
      reason: 'unreachable',
      says: [/no Docker engine answers/],
    }))
})
