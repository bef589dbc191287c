import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serveAwsCommands } from '../aws-commands.ts'
import { type LocalAws, startMoto } from '../moto/moto.ts'
import { terraformEnvironment } from '../terraform-environment.ts'
import { openStackActions, type StackActions } from './stack-actions.ts'

/** The stack of a small cluster, `shop`, on an AWS of this machine, and its actions. */
export type ClusterStack = StackActions & {
  aws: LocalAws
  workspace: string
  env: Record<string, string>
  /** The AWS CLI; what it says. */
  ask: (...args: string[]) => Promise<string>
  [Symbol.asyncDispose]: () => Promise<void>
}

const source = `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.100" }
  }
  backend "s3" {
    bucket         = "state"
    key            = "shop.tfstate"
    region         = "ap-south-1"
    use_path_style = true
    use_lockfile   = true
  }
}
provider "aws" {}
resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "this" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 4, count.index)
  availability_zone = "ap-south-1\${["a", "b"][count.index]}"
  tags              = { "kubernetes.io/cluster/shop" = "shared" }
}
resource "aws_iam_role" "this" {
  name               = "shop"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { Service = "eks.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_eks_cluster" "this" {
  name                          = "shop"
  role_arn                      = aws_iam_role.this.arn
  version                       = "1.35"
  bootstrap_self_managed_addons = false
  vpc_config { subnet_ids = aws_subnet.this[*].id }
  access_config { authentication_mode = "API" }
}
resource "aws_eks_node_group" "this" {
  cluster_name    = aws_eks_cluster.this.name
  node_group_name = "nodes"
  node_role_arn   = aws_iam_role.this.arn
  subnet_ids      = aws_subnet.this[*].id
  scaling_config {
    desired_size = 2
    min_size     = 1
    max_size     = 3
  }
}
output "cluster" { value = aws_eks_cluster.this.name }
`

export const startClusterStack = async (): Promise<ClusterStack> => {
  const [aws, commands] = await Promise.all([startMoto(), serveAwsCommands()])
  await aws.createBucket('state')
  const workspace = await mkdtemp(join(tmpdir(), 'cluster-stack-'))
  await writeFile(join(workspace, 'main.tf'), source)
  await writeFile(join(workspace, 'stacks.yaml'), 'stacks:\n  - name: shop\n    directory: .\n')
  const path = [...(commands.folder === undefined ? [] : [commands.folder]), process.env.PATH ?? ''].join(':')
  const env = { ...aws.env, ...(await terraformEnvironment(workspace)), PATH: path }
  return {
    ...openStackActions({ workspace, stack: 'shop', sealKey: 'a long and random passphrase', env }),
    aws,
    workspace,
    env,
    ask: async (...args) => {
      const all = [...args, '--region', aws.region, '--output', 'text']
      const { stdout } = await promisify(execFile)('aws', all, { env: { ...process.env, ...env } })
      return stdout.trim()
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([aws.stop(), commands.stop()])
      await rm(workspace, { recursive: true, force: true })
    },
  }
}
