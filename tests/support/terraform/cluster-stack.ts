import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { serveAwsCommands } from '../aws-commands.ts'
import { type LocalAws, startMoto } from '../moto/moto.ts'
import { terraformEnvironment } from '../terraform-environment.ts'
import { awsHead, clusterSource } from './aws-source.ts'
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

const source = `${awsHead('shop')}${clusterSource}resource "aws_eks_node_group" "this" {
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
