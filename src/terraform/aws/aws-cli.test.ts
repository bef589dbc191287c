import { expect, test } from 'vitest'
import type { Processes } from '../../outside/process.ts'
import { createAwsCli } from './aws-cli.ts'

type Asked = { command: string; args: string[]; env: Record<string, string | undefined> }

const saying = (output: { code?: number; stdout?: string; stderr?: string }) => {
  const asked: Asked[] = []
  const processes: Processes = {
    run: async (command, args, { env = {} } = {}) => {
      asked.push({ command, args, env })
      return { code: 0, stdout: '', stderr: '', bytes: Buffer.alloc(0), ...output }
    },
    show: () => Promise.reject(new Error('nothing is shown')),
  }
  return { asked, aws: createAwsCli({ processes, env: async () => ({ AWS_ROLE_ARN: 'role' }), region: 'eu-west-1' }) }
}

test('asks in its region, with the credentials that were given and no pager', async () => {
  const { asked, aws } = saying({ stdout: '{"Vpcs": []}' })
  expect(await aws.get(['ec2', 'describe-vpcs'])).toEqual({ Vpcs: [] })
  expect(asked).toEqual([
    {
      command: 'aws',
      args: ['ec2', 'describe-vpcs', '--region', 'eu-west-1', '--output', 'json'],
      env: expect.objectContaining({ AWS_ROLE_ARN: 'role', AWS_PAGER: '' }),
    },
  ])
})

test('a command that only does something has no value', async () => {
  expect(await saying({}).aws.ask(['ec2', 'delete-volume'])).toEqual({ value: undefined })
})

test('what AWS refuses is the caller’s to judge', async () => {
  const stderr =
    '\nAn error occurred (DependencyViolation) when calling the DeleteSecurityGroup operation: resource sg-1 has a dependent object\n'
  expect(await saying({ code: 254, stderr }).aws.ask(['ec2', 'delete-security-group'])).toEqual({
    code: 'DependencyViolation',
    message: 'resource sg-1 has a dependent object',
  })
  const tried =
    'An error occurred (Throttling) when calling the DescribeTags operation (reached max retries: 4): Rate exceeded'
  expect(await saying({ code: 254, stderr: tried }).aws.ask(['elbv2', 'describe-tags'])).toEqual({
    code: 'Throttling',
    message: 'Rate exceeded',
  })
})

const operation = 'when calling the X operation'
test.each([
  { stderr: `An error occurred (AccessDenied) ${operation}: no`, reason: 'denied' },
  { stderr: `An error occurred (UnauthorizedOperation) ${operation}: no`, reason: 'denied' },
  { stderr: `An error occurred (ExpiredTokenException) ${operation}: no`, reason: 'denied' },
  {
    stderr: 'Unable to locate credentials. You can configure credentials by running "aws configure".',
    reason: 'denied',
  },
  { stderr: 'Could not connect to the endpoint URL: "https://ec2.x.amazonaws.com/"', reason: 'unreachable' },
  { stderr: `An error occurred (InvalidVolume.NotFound) ${operation}: no`, reason: 'not-found' },
  { stderr: `An error occurred (VolumeInUse) ${operation}: no`, reason: 'conflict' },
  { stderr: `An error occurred (ValidationError) ${operation}: no`, reason: 'rejected' },
  { stderr: `aws: [ERROR]: An error occurred (AccessDeniedException) ${operation}: no`, reason: 'denied' },
  { stderr: 'aws: [ERROR]: Connect timeout on endpoint URL: "https://ec2.x.amazonaws.com/"', reason: 'unreachable' },
  { stderr: `An error occurred (ThrottlingException) ${operation}: no`, reason: 'unreachable' },
  // Names that somebody has given.
  { stderr: `An error occurred (ClusterNotFound) ${operation}: no cluster access-denied`, reason: 'not-found' },
  { stderr: `An error occurred (ValidationError) ${operation}: the group ExpiredToken is wrong`, reason: 'rejected' },
  { stderr: `An error occurred (ResourceInUse) ${operation}: NoSuchKey uses it`, reason: 'conflict' },
  { stderr: 'Could not connect to the endpoint URL: "https://unauthorized.denied.example/"', reason: 'unreachable' },
  { stderr: 'The config profile (timeout) could not be found', reason: 'rejected' },
  { stderr: "Invalid choice: 'NotFound', maybe you meant: Conflict", reason: 'rejected' },
  { stderr: "Invalid value 'An error occurred (AccessDenied) when calling the X operation: no'", reason: 'rejected' },
  { stderr: 'Unable to load paramfile file:///Unable to locate credentials: no such file', reason: 'rejected' },
])('$stderr is $reason', async ({ stderr, reason }) => {
  const asked = saying({ code: 254, stderr }).aws.get(['ec2', 'describe-vpcs'])
  await expect(asked).rejects.toMatchObject({ reason, message: expect.stringContaining('aws ec2 describe-vpcs') })
})
