import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalAws, startMoto } from '../moto/moto.ts'
import { terraformEnvironment } from '../terraform-environment.ts'
import { makeStackWorld, type StackWorld } from './stack-world.ts'

/** A stack of the real AWS provider with its state in a bucket, on an AWS of this machine. */
export type AwsStack = {
  aws: LocalAws
  world: StackWorld
  /** For the runs of actions. */
  env: Record<string, string>
  [Symbol.asyncDispose]: () => Promise<void>
}

export const resources = 9

/** A cluster takes what it is given to become active; everything else is quick. */
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
provider "aws" {
  default_tags { tags = { Stack = "shop" } }
}
resource "aws_vpc" "this" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "this" {
  count             = 2
  vpc_id            = aws_vpc.this.id
  cidr_block        = cidrsubnet(aws_vpc.this.cidr_block, 4, count.index)
  availability_zone = "ap-south-1\${["a", "b"][count.index]}"
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
resource "aws_ecr_repository" "this" {
  for_each             = toset(["cart", "quote"])
  name                 = "shop/\${each.value}"
  image_tag_mutability = "IMMUTABLE"
}
resource "aws_ssm_parameter" "endpoint" {
  name  = "/shop/endpoint"
  type  = "SecureString"
  value = aws_eks_cluster.this.endpoint
}
resource "aws_cloudwatch_log_group" "this" {
  name              = "/shop/\${aws_eks_cluster.this.name}"
  retention_in_days = 7
}
output "cluster" { value = aws_eks_cluster.this.name }
`

export const startAwsStack = async (options: {
  activeAfterMilliseconds: number
  applyRole?: string
}): Promise<AwsStack> => {
  const { activeAfterMilliseconds, applyRole } = options
  const aws = await startMoto({ activeAfterMilliseconds })
  await aws.createBucket('state')
  const directory = await mkdtemp(join(tmpdir(), 'aws-stack-'))
  const env = { ...aws.env, ...(await terraformEnvironment(directory)) }
  const world = await makeStackWorld(source, { env, ...(applyRole === undefined ? {} : { applyRole }) })
  return {
    aws,
    world,
    env,
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]()
      await aws.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Resolves as soon as AWS was asked for something. */
export const whenAsked = async (
  aws: LocalAws,
  what: (seen: LocalAws['requests'][number]) => boolean,
): Promise<void> => {
  while (!aws.requests.some(what)) await new Promise((resolve) => setTimeout(resolve, 50))
}

export const isClusterMade = ({ service, method, target }: LocalAws['requests'][number]): boolean =>
  service === 'eks' && method === 'POST' && target === '/clusters'
