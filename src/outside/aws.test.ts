import { createServer } from 'node:http'
import { DescribeRepositoriesCommand, ECRClient } from '@aws-sdk/client-ecr'
import { afterEach, expect, test } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { awsRegion, awsRequestHandler } from './aws.ts'

const names = ['AWS_REGION', 'AWS_DEFAULT_REGION', 'HTTP_PROXY', 'http_proxy']
const before = Object.fromEntries(names.map((name) => [name, process.env[name]]))
const set = (values: Record<string, string | undefined>) => {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

afterEach(() => set(before))

test.each([
  { asked: 'a', env: { AWS_REGION: 'b', AWS_DEFAULT_REGION: 'c' }, region: 'a' },
  { asked: undefined, env: { AWS_REGION: 'b', AWS_DEFAULT_REGION: 'c' }, region: 'b' },
  { asked: undefined, env: { AWS_REGION: undefined, AWS_DEFAULT_REGION: 'c' }, region: 'c' },
])('the region is $region of $asked and $env', ({ asked, env, region }) => {
  set(env)
  expect(awsRegion(asked)).toBe(region)
})

test('no region at all is a mistake', () => {
  set({ AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined })
  expect(() => awsRegion(undefined)).toThrow(
    'no AWS region: neither aws-region nor AWS_REGION is set. Set aws-region, for example to `eu-west-1`',
  )
})

test('AWS is asked through the proxy of the environment', async () => {
  const asked: (string | undefined)[] = []
  const proxy = createServer((request, response) => {
    asked.push(request.url)
    response.end('{"repositories":[]}')
  })
  const { url } = await listenHere(proxy)
  set({ HTTP_PROXY: url, http_proxy: url })
  const client = new ECRClient({
    region: 'eu-west-1',
    endpoint: 'http://ecr.example',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    requestHandler: awsRequestHandler(),
  })
  await client.send(new DescribeRepositoriesCommand({}))
  client.destroy()
  await new Promise((resolve) => proxy.close(resolve))
  expect(asked).toEqual(['http://ecr.example/'])
})
