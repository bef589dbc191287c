import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startThreads } from '../support/github-threads/threads.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { type LocalAws, startMoto } from '../support/moto/moto.ts'
import { runAction } from '../support/runner/run-action.ts'
import { hasTerraform, terraformEnvironment } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const stack = (size: number) => `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.100" }
  }
}
provider "aws" {
  default_tags { tags = { Stack = "shop" } }
}
resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_internet_gateway" "this" { vpc_id = aws_vpc.this.id }
resource "aws_route_table" "this" { vpc_id = aws_vpc.this.id }
resource "aws_route" "out" {
  route_table_id         = aws_route_table.this.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this.id
}
resource "aws_security_group" "this" {
  name   = "shop"
  vpc_id = aws_vpc.this.id
}
resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "10.0.0.0/8"
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
}
resource "aws_iam_role" "ci" {
  name               = "ci"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_policy" "read" {
  name   = "read"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "s3:Get*", Resource = "*" }] })
}
resource "aws_iam_policy" "all" {
  name   = "all"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
resource "aws_iam_role_policy_attachment" "read" {
  role       = aws_iam_role.ci.name
  policy_arn = aws_iam_policy.read.arn
}
resource "aws_cloudwatch_log_group" "gone" { name = "/shop/gone" }
resource "aws_ssm_parameter" "password" {
  name  = "/shop/password"
  type  = "SecureString"
  value = "hunter2-hunter2"
}
resource "terraform_data" "code" { input = ${size} }
`

/** Changes AWS behind Terraform's back. */
const ask = async ({ url, region }: LocalAws, service: string, request: { target?: string; body: string }) => {
  const headers = {
    authorization: `AWS4-HMAC-SHA256 Credential=testing/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
    'content-type': request.target ? 'application/x-amz-json-1.1' : 'application/x-www-form-urlencoded',
    ...(request.target && { 'x-amz-target': request.target }),
  }
  const { status } = await fetch(url, { method: 'POST', headers, body: request.body })
  expect(status, `${service} ${request.body}`).toBe(200)
}

const attach = (arn: string) => ({
  body: new URLSearchParams({
    Action: 'AttachRolePolicy',
    Version: '2010-05-08',
    RoleName: 'ci',
    PolicyArn: arn,
  }).toString(),
})

test.runIf(runs)(
  'what providers do by themselves is none, a policy attached behind its back is, and the code is told from the world',
  async () => {
    await using aws = await startMoto()
    await using threads = await startThreads({ repository: 'shop/infrastructure', token: 'github-token' })
    const workspace = await mkdtemp(join(tmpdir(), 'drift-'))
    try {
      const directory = join(workspace, 'stack')
      await mkdir(directory)
      const write = (size: number) => writeFile(join(directory, 'main.tf'), stack(size))
      await write(1)
      const env = { ...aws.env, ...(await terraformEnvironment(workspace)) }
      const terraform = (...args: string[]) =>
        promisify(execFile)('terraform', args, { cwd: directory, env: { ...process.env, ...env } })
      const look = (inputs: Record<string, string> = {}) =>
        runAction({
          directory: 'actions/terraform-drift',
          inputs: { directory: 'stack', ...inputs },
          env,
          workspace,
          github: { repository: 'shop/infrastructure', api_url: threads.env.GITHUB_API_URL },
          githubToken: 'github-token',
        })
      await terraform('init')
      await terraform('apply', '-auto-approve')

      const first = await look()
      expect(first.outputs, first.summary).toMatchObject({ outcome: 'in-sync', reason: '' })
      expect(first.summary).toMatch(/\d resources? that AWS gives back otherwise/)
      expect(threads.issues).toEqual([])

      const arn = `arn:aws:iam::${aws.accountId}:policy/all`
      await ask(aws, 'iam', attach(arn))
      const session = { arn: `arn:aws:iam::${aws.accountId}:user/mallory` }
      const record = { eventTime: '2026-11-20T09:14:03Z', eventName: 'AttachRolePolicy', readOnly: false }
      aws.trail.push({ region: 'us-east-1', resources: ['ci', arn], record: { ...record, userIdentity: session } })
      const attached = await look()
      expect(attached.outputs, attached.summary).toMatchObject({ outcome: 'drifted' })
      expect(attached.outcome).toBe('success')
      expect(attached.summary).toContain('aws_iam_role.ci')
      expect(attached.summary).toContain('policy/all')
      expect(attached.summary).toMatch(/`aws_iam_role\.ci` .*\| `mallory` `AttachRolePolicy` 2026-11-20T09:14:03Z/)
      expect(threads.issues[0]?.body).toContain('mallory')
      expect(threads.issues).toMatchObject([{ title: 'Drift in stack', open: true, labels: ['terraform-drift'] }])

      await ask(aws, 'logs', { target: 'Logs_20140328.DeleteLogGroup', body: '{"logGroupName":"/shop/gone"}' })
      const secret = { Name: '/shop/password', Value: 'another-secret', Type: 'SecureString', Overwrite: true }
      await ask(aws, 'ssm', { target: 'AmazonSSM.PutParameter', body: JSON.stringify(secret) })
      aws.fault('denied', { service: 'cloudtrail' })
      await write(2)
      const both = await look({ 'fail-on': 'drift' })
      expect(both.outputs, both.summary).toMatchObject({ outcome: 'both', reason: 'conflict' })
      expect(both.outcome).toBe('failure')
      expect(both.summary).toMatch(/`aws_cloudwatch_log_group\.gone` \|.*\*\*gone\*\*/)
      expect(both.summary).toContain('Who changed it could not be asked: CloudTrail refused with AccessDenied')
      expect(both.summary).toMatch(/Changed in the code, not applied\n\n- update `terraform_data\.code`\n\n/)
      expect(`${both.log}${both.summary}${threads.issues[0]?.body}`).not.toMatch(/hunter2|another-secret/)
      expect(threads.issues).toHaveLength(1)
      expect(threads.issues[0]?.body).toContain('aws_cloudwatch_log_group.gone')
    } finally {
      await rm(workspace, { recursive: true, force: true })
    }
  },
  600_000,
)
