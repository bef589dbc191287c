import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LocalAws, startMoto } from '../moto/moto.ts'
import { terraformEnvironment } from '../terraform-environment.ts'
import { awsHead, clusterSource } from './aws-source.ts'
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
const source = `${awsHead('shop', 'Stack = "shop"')}${clusterSource}resource "aws_ecr_repository" "this" {
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
