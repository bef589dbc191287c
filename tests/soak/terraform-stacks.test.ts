import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveAwsCommands } from '../support/aws-commands.ts'
import { makeLeftovers } from '../support/moto/controllers.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { iamActionOf, isAllowed } from '../support/moto/iam-actions.ts'
import { type LocalAws, startMoto } from '../support/moto/moto.ts'
import { readStoredState } from '../support/moto/stored-state.ts'
import { backendOf, copyStacks, type StacksCopy } from '../support/stacks-copy.ts'
import { type LocalSts, startSts } from '../support/sts/sts.ts'
import { openStackActions, type StackActions } from '../support/terraform/stack-actions.ts'
import { hasTerraform, terraformEnvironment } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const bucket = 'slipway-state-123456789012'
const variables: Record<string, Record<string, string>> = {
  bootstrap: { TF_VAR_repository: 'example/shop' },
  foundation: { TF_VAR_domain: 'shop.example.com' },
  cluster: {
    TF_VAR_domain: 'shop.example.com',
    TF_VAR_expires_at: '2026-12-01T00:00:00Z',
    TF_VAR_interface_endpoints: '["ecr.api","ecr.dkr"]',
    TF_VAR_budget: '{"limit_usd":100,"emails":["platform@example.com"]}',
    TF_VAR_access: `{
      platform = { principal_arn = "arn:aws:iam::123456789012:role/platform", policy = "AmazonEKSClusterAdminPolicy" }
      shop     = { principal_arn = "arn:aws:iam::123456789012:role/shop", policy = "AmazonEKSViewPolicy", namespaces = ["shop"] }
    }`,
  },
}

/** The actions that the policies of a role allow, by the state of bootstrap. */
const actionsOf = (state: string, role: string): string[] => {
  type Resource = { type: string; values: { role?: string; policy?: string } }
  const modules: { resources?: Resource[] }[] = JSON.parse(state).values.root_module.child_modules
  const policies = modules
    .flatMap(({ resources = [] }) => resources)
    .filter(({ type, values }) => type === 'aws_iam_role_policy' && values.role === role)
  return policies
    .flatMap(({ values }): { Action: string | string[] }[] => JSON.parse(values.policy ?? '{"Statement":[]}').Statement)
    .flatMap(({ Action }) => Action)
}

/** stacks.yaml as a person writes it for this account; `first` is bootstrap while its state is on the disk. */
const writeStacks = async (directory: string): Promise<void> => {
  const text = await readFile(join(import.meta.dirname, '../../stacks.yaml'), 'utf8')
  const first = '  - name: first\n    directory: terraform/bootstrap\n    region: ap-south-1\n'
  const pathStyle = text.replaceAll('region: ap-south-1 }', 'region: ap-south-1, use_path_style: "true" }')
  await writeFile(join(directory, 'stacks.yaml'), `${pathStyle}${first}`)
}

type World = { aws: LocalAws; stacks: StacksCopy; sts: LocalSts; folder: string | undefined }

/** The actions of a stack, with its variables, and a token of GitHub's for its roles. */
const actionsIn = async ({ aws, stacks: { directory }, sts, folder }: World) => {
  const path = [...(folder === undefined ? [] : [folder]), process.env.PATH ?? ''].join(':')
  const env = { ...aws.env, AWS_ENDPOINT_URL_STS: aws.url, ...(await terraformEnvironment(directory)), PATH: path }
  return (stack: string, more: Record<string, string> = {}): StackActions =>
    openStackActions({
      workspace: directory,
      stack,
      sealKey: 'a long and random passphrase',
      env: { ...env, ...variables[stack === 'first' ? 'bootstrap' : stack], ...more },
      idToken: sts.idToken,
    })
}

/** Planned, approved, applied: what it came to. */
const change = async ({ plan, apply }: StackActions, destroyed?: string) => {
  const planned = await plan(destroyed === undefined ? {} : { mode: 'destroy' })
  expect(planned.outputs, planned.log).toMatchObject({ outcome: 'changes' })
  const applied = await apply({ ...planned.approved, ...(destroyed === undefined ? {} : { confirm: destroyed }) })
  expect(applied.outputs, applied.log).toMatchObject({ outcome: 'applied' })
  expect(applied.leftovers).toEqual({ processes: [], files: [] })
  return { planned, applied }
}

const removeLocalState = async ({ directory }: StacksCopy): Promise<void> => {
  for (const name of ['terraform.tfstate', 'terraform.tfstate.backup']) {
    await rm(join(directory, 'terraform/bootstrap', name), { force: true })
  }
}

const unchanged = async ({ plan }: StackActions): Promise<void> => {
  const planned = await plan()
  expect(planned.outputs, planned.log).toMatchObject({ outcome: 'no-changes' })
}

test.runIf(runs)(
  'the stacks are planned, approved, applied, found unchanged, found changed by hand, and taken down, by calls that their roles may make',
  async () => {
    await using aws = await startMoto()
    await using stacks = await copyStacks({ aws })
    const commands = await serveAwsCommands()
    const sts = await startSts({
      trust: {
        roleArn: 'arn:aws:iam::123456789012:role/slipway-apply',
        subject: 'repo:example/shop:environment:cluster',
      },
    })
    await writeStacks(stacks.directory)
    const of = await actionsIn({ aws, stacks, sts, folder: commands.folder })
    const terraform = async (stack: string, ...args: string[]): Promise<string> => {
      const { code, said } = await stacks.terraform(stack, args, variables[stack])
      expect(`${stack}: terraform ${args[0]}: ${code}${code === 1 ? `\n${said}` : ''}`).toMatch(/: [02]$/)
      return said
    }
    const everAsked = new Set<string>()
    /** What was asked since the last time, as IAM names it. */
    const asked = (): string[] => {
      const actions = [...new Set(aws.requests.splice(0).flatMap((seen) => iamActionOf(seen) ?? []))]
      for (const action of actions) everAsked.add(action)
      return actions
    }

    // As the README of bootstrap says: its state begins on the disk, and moves into the bucket that it made.
    const override = join(stacks.directory, 'terraform/bootstrap/backend_override.tf')
    await writeFile(override, 'terraform {\n  backend "local" {}\n}\n')
    await change(of('first'))
    await rm(override)
    const where = { bucket, region: aws.region }
    await terraform('bootstrap', 'init', '-migrate-state', '-force-copy', ...backendOf('bootstrap', where))
    await removeLocalState(stacks)
    await unchanged(of('bootstrap'))
    const bootstrap = await terraform('bootstrap', 'show', '-json')
    const mayPlan = actionsOf(bootstrap, 'slipway-plan')
    const mayApply = actionsOf(bootstrap, 'slipway-apply')
    const refusedOf = (allowed: string[]): string[] => asked().filter((action) => !isAllowed(action, allowed))

    for (const stack of ['foundation', 'cluster']) {
      asked()
      const planned = await of(stack).plan()
      expect(planned.outputs, planned.log).toMatchObject({ outcome: 'changes' })
      expect(refusedOf(mayPlan)).toEqual([])
      const applied = await of(stack).apply(planned.approved)
      expect(applied.outputs, applied.log).toMatchObject({ outcome: 'applied' })
      expect(refusedOf(mayApply)).toEqual([])
      await unchanged(of(stack))
      expect(refusedOf(mayPlan)).toEqual([])
    }

    const role = ['--role-name', 'my-eks-cluster-node', '--policy-arn', 'arn:aws:iam::aws:policy/AdministratorAccess']
    expect(await stacks.aws('iam', 'attach-role-policy', ...role)).toMatchObject({ code: 0 })
    asked()
    const drifted = await of('cluster').drift({ issue: 'false' })
    expect(drifted.outputs, drifted.log).toMatchObject({ outcome: expect.stringMatching(/^(?:drifted|both)$/) })
    expect(drifted.summary).toContain('arn:aws:iam::aws:policy/AdministratorAccess')
    expect(refusedOf(mayPlan)).toEqual([])
    const repaired = await change(of('cluster'))
    expect(repaired.planned.summary).toContain('AdministratorAccess')
    await unchanged(of('cluster'))
    expect((await of('cluster').drift({ issue: 'false' })).outputs).toMatchObject({ outcome: 'in-sync' })

    const made = await makeLeftovers(aws, 'my-eks-cluster', await placeOf(stacks))
    asked()
    const shown = await of('cluster').plan({ mode: 'destroy' })
    expect(shown.outputs, shown.log).toMatchObject({ outcome: 'changes' })
    for (const id of Object.values(made)) expect(shown.summary).toContain(id)
    expect(refusedOf(mayPlan)).toEqual([])
    const destroyed = await of('cluster').apply({ ...shown.approved, confirm: 'cluster' })
    expect(destroyed.outputs, destroyed.log).toMatchObject({ outcome: 'applied' })
    expect(refusedOf(mayApply)).toEqual([])
    await change(of('foundation'), 'foundation')
    expect(refusedOf([...mayPlan, ...mayApply])).toEqual([])
    for (const stack of ['cluster', 'foundation']) {
      const { state, isFree } = await readStoredState(aws, { bucket, key: `${stack}/terraform.tfstate` })
      expect({ stack, resources: state.resources, isFree }).toEqual({ stack, resources: [], isFree: true })
    }
    // No right of either role is there for nothing. Asked for elsewhere: for who changed what, for the search for leftovers and their deletion, for
    // changes in place, for tags given in a request that makes something, for what AWS does on the caller's behalf.
    const elsewhere = [
      /^(?:cloudtrail|elasticloadbalancing|s3|tag):/,
      /^ec2:(?:Delete(?:NetworkInterface|Volume|Tags|LaunchTemplateVersions)|CreateLaunchTemplateVersion)$/,
      /:(?:Add|Associate|Disassociate|Modify|Put|Remove|Replace|Tag|Untag|Update)/,
      /^(?:iam:(?:PassRole|CreateServiceLinkedRole)|kms:(?:CreateGrant|Decrypt|GenerateDataKey))$/,
      /^route53:ListTagsForResource$/,
    ]
    const unused = [...new Set([...mayPlan, ...mayApply])].filter(
      (right) =>
        ![...everAsked].some((one) => isAllowed(one, [right])) && !elsewhere.some((reason) => reason.test(right)),
    )
    expect(unused).toEqual([])

    await writeFile(override, 'terraform {\n  backend "local" {}\n}\n')
    await terraform('bootstrap', 'init', '-migrate-state', '-force-copy')
    const forced = { TF_VAR_force_destroy: 'true' }
    await change(of('first', forced))
    await change(of('first', forced), 'first')
    const ended = await readFile(join(stacks.directory, 'terraform/bootstrap/terraform.tfstate'), 'utf8')
    expect(JSON.parse(ended)).toMatchObject({ resources: [] })
    const left = await stacks.aws(
      'resourcegroupstaggingapi',
      'get-resources',
      '--tag-filters',
      'Key=Project,Values=slipway',
    )
    // KMS lets go of a key a week later, and EC2 shows a NAT gateway for an hour after it is gone.
    const arns: { ResourceARN: string }[] = JSON.parse(left.said).ResourceTagMappingList
    const there = arns.map(({ ResourceARN }) => ResourceARN).filter((arn) => !/:kms:|:natgateway\//.test(arn))
    expect(there).toEqual([])
    const gateways = await stacks.aws('ec2', 'describe-nat-gateways', '--query', 'NatGateways[].State')
    expect(JSON.parse(gateways.said)).toEqual(['deleted'])
    await Promise.all([commands.stop(), sts.stop()])
  },
  3_600_000,
)

/** The network of the cluster, and the group of its nodes. */
const placeOf = async ({ aws }: StacksCopy) => {
  const { said } = await aws('eks', 'describe-cluster', '--name', 'my-eks-cluster')
  const read: {
    cluster: { resourcesVpcConfig: { vpcId: string; clusterSecurityGroupId: string; subnetIds: string[] } }
  } = JSON.parse(said)
  const { vpcId: vpc, clusterSecurityGroupId: nodes, subnetIds: subnets } = read.cluster.resourcesVpcConfig
  return { vpc, nodes, subnets: subnets.slice(0, 2) }
}
