import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { startMoto } from '../moto/moto.ts'
import { terraformEnvironment } from '../terraform-environment.ts'

/** Records tests/fixtures/terraform/plans anew: see its README. */

const head = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "5.100.0" }
  }
}
provider "aws" {
  default_tags { tags = { Stack = "shop" } }
}
variable "password" {
  type      = string
  sensitive = true
}
`

const role = (managed: string) => `
resource "aws_iam_role" "ci" {
  name               = "ci"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_policy" "read" {
  name   = "read"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ${managed}, Resource = "*" }] })
}
resource "aws_iam_policy" "all" {
  name   = "all"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}
`

const first = `${head}${role('"s3:Get*"')}
resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_security_group" "web" {
  name        = "web"
  description = "of the shop"
  vpc_id      = aws_vpc.this.id
}
resource "aws_ecr_repository" "this" {
  for_each = toset(["cart", "quote"])
  name     = "shop/\${each.value}"
}
resource "aws_cloudwatch_log_group" "shop" {
  name              = "/shop"
  retention_in_days = 7
}
resource "aws_sqs_queue" "old" { name = "old" }
resource "aws_ssm_parameter" "password" {
  name  = "/shop/password"
  type  = "SecureString"
  value = var.password
}
output "vpc" { value = aws_vpc.this.id }
output "repositories" { value = { for name, made in aws_ecr_repository.this : name => made.repository_url } }
output "retention" { value = aws_cloudwatch_log_group.shop.retention_in_days }
output "password" {
  value     = var.password
  sensitive = true
}
`

const second = `${head}${role('["s3:Get*", "s3:List*"]')}
resource "aws_vpc" "this" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = true
}
resource "aws_security_group" "web" {
  name        = "web"
  description = "of the shop, said better"
  vpc_id      = aws_vpc.this.id
}
resource "aws_ecr_repository" "this" {
  for_each             = toset(["cart"])
  name                 = "shop/\${each.value}"
  image_tag_mutability = "IMMUTABLE"
}
moved {
  from = aws_cloudwatch_log_group.shop
  to   = aws_cloudwatch_log_group.application
}
resource "aws_cloudwatch_log_group" "application" {
  name              = "/shop"
  retention_in_days = 7
}
import {
  to = aws_cloudwatch_log_group.made_by_hand
  id = "/by-hand"
}
resource "aws_cloudwatch_log_group" "made_by_hand" {
  name = "/by-hand"
}
resource "aws_ssm_parameter" "password" {
  name  = "/shop/password"
  type  = "SecureString"
  value = var.password
}
output "vpc" { value = aws_vpc.this.id }
output "repositories" { value = { for name, made in aws_ecr_repository.this : name => made.repository_url } }
output "password" {
  value     = var.password
  sensitive = true
}
output "group" { value = aws_security_group.web.id }
`

const folder = resolve(import.meta.dirname, '../../fixtures/terraform/plans')
const directory = await mkdtemp(join(tmpdir(), 'record-plans-'))
const aws = await startMoto()
const env = {
  ...process.env,
  ...aws.env,
  ...(await terraformEnvironment(directory)),
  TF_VAR_password: 'hunter2-hunter2',
}
const stack = join(directory, 'stack')
await mkdir(stack)

const run = (program: string, args: string[], more: Record<string, string> = {}) =>
  promisify(execFile)(program, args, { cwd: stack, env: { ...env, ...more }, maxBuffer: 64_000_000 })
const write = (text: string): Promise<void> => writeFile(join(stack, 'main.tf'), text)
const ask = (...args: string[]) => run('aws', [...args, '--region', aws.region])

const record = async (name: string, args: string[] = [], more: Record<string, string> = {}): Promise<void> => {
  await run('terraform', ['plan', '-out=plan', '-input=false', ...args], more)
  const { stdout } = await run('terraform', ['show', '-json', 'plan'])
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`)
  process.stdout.write(`${name}: ${stdout.length} bytes\n`)
}

try {
  await write(first)
  await run('terraform', ['init'])
  await record('create')
  await run('terraform', ['apply', '-auto-approve'])
  await ask('logs', 'create-log-group', '--log-group-name', '/by-hand')
  await write(second)
  await record('change', [], { TF_VAR_password: 'another-secret' })
  await write(first)
  await run('terraform', ['taint', 'aws_sqs_queue.old'])
  await record('tainted')
  await run('terraform', ['untaint', 'aws_sqs_queue.old'])
  await run('terraform', ['apply', '-auto-approve'])
  await record('no-changes')

  const retention = ['--log-group-name', '/shop', '--retention-in-days', '30']
  await ask('logs', 'put-retention-policy', ...retention)
  await ask('ecr', 'delete-repository', '--repository-name', 'shop/quote')
  const policy = `arn:aws:iam::${aws.accountId}:policy/all`
  await ask('iam', 'attach-role-policy', '--role-name', 'ci', '--policy-arn', policy)
  const secret = ['--name', '/shop/password', '--value', 'changed-by-hand', '--type', 'SecureString', '--overwrite']
  await ask('ssm', 'put-parameter', ...secret)
  await record('drift')
  await record('destroy', ['-destroy'])
} finally {
  await aws.stop()
  await rm(directory, { recursive: true, force: true })
}
