import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startMoto } from '../../tests/support/moto/moto.ts'
import { type Run, runAction } from '../../tests/support/runner/run-action.ts'
import { terraformEnvironment } from '../../tests/support/terraform-environment.ts'
import type { Take } from './take.ts'

/** What terraform-plan writes of a stack on the local AWS in which somebody widens a network. */
export const takePlan = async (take: Take): Promise<void> =>
  take({ name: 'plan', title: 'The summary of terraform-plan', markdown: (await planWider()).summary })

const planWider = async (): Promise<Run> => {
  await using aws = await startMoto()
  const workspace = await mkdtemp(join(tmpdir(), 'slipway-plan-'))
  try {
    const directory = join(workspace, 'network')
    await mkdir(directory)
    const env = { ...aws.env, ...(await terraformEnvironment(workspace)) }
    const stacks = 'stacks:\n  - { name: network, directory: network, environment: production }\n'
    await writeFile(join(workspace, 'stacks.yaml'), stacks)
    await writeFile(join(directory, 'main.tf'), before)
    for (const args of [['init'], ['apply', '-auto-approve']]) {
      await promisify(execFile)('terraform', args, { cwd: directory, env: { ...process.env, ...env } })
    }
    await writeFile(join(directory, 'main.tf'), after)
    const inputs = { stack: 'network', 'seal-key': 'a long and random passphrase' }
    const run = await runAction({ directory: 'actions/terraform-plan', inputs, env, workspace })
    if (run.outputs.outcome !== 'changes') throw new Error(`it was to find changes:\n${run.log}`)
    return run
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

type Network = { cidr: string; retention: number; endpoint: string; more?: string }

const network = ({ cidr, retention, endpoint, more = '' }: Network): string => `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.100" }
  }
}
provider "aws" {
  default_tags { tags = { Stack = "network" } }
}
resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.this.id
  cidr_block = "${cidr}"
}
resource "aws_cloudwatch_log_group" "flow" {
  name              = "/network/flow"
  retention_in_days = ${retention}
}
resource "aws_ssm_parameter" "endpoint" {
  name  = "/network/endpoint"
  type  = "SecureString"
  value = "${endpoint}"
}
${more}`

const before = network({ cidr: '10.0.0.0/24', retention: 7, endpoint: 'a-value-that-nobody-should-read' })

const after = network({
  cidr: '10.0.0.0/20',
  retention: 30,
  endpoint: 'another-value-that-nobody-should-read',
  more: 'resource "aws_internet_gateway" "this" { vpc_id = aws_vpc.this.id }\n',
})
