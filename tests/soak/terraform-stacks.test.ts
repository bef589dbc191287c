import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findMoto } from '../support/moto/find-moto.ts'
import { iamActionOf, isAllowed } from '../support/moto/iam-actions.ts'
import { startMoto } from '../support/moto/moto.ts'
import { backendOf, copyStacks } from '../support/stacks-copy.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

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

test.runIf(runs)(
  'the stacks are made, found unchanged, found changed by hand, and taken down, by calls that their roles may make',
  async () => {
    await using aws = await startMoto()
    await using stacks = await copyStacks({ aws })
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
    const unchanged = async (stack: string): Promise<void> =>
      expect(await terraform(stack, 'plan', '-detailed-exitcode')).toContain('No changes.')

    // As the README of bootstrap says: its state begins on the disk, and moves into the bucket that it made.
    const override = join(stacks.directory, 'terraform/bootstrap/backend_override.tf')
    await writeFile(override, 'terraform {\n  backend "local" {}\n}\n')
    await terraform('bootstrap', 'init')
    await terraform('bootstrap', 'apply', '-auto-approve')
    await rm(override)
    const where = { bucket, region: aws.region }
    await terraform('bootstrap', 'init', '-migrate-state', '-force-copy', ...backendOf('bootstrap', where))
    await unchanged('bootstrap')
    const bootstrap = await terraform('bootstrap', 'show', '-json')
    const mayPlan = actionsOf(bootstrap, 'slipway-plan')
    const mayApply = actionsOf(bootstrap, 'slipway-apply')
    const refusedOf = (allowed: string[]): string[] => asked().filter((action) => !isAllowed(action, allowed))

    for (const stack of ['foundation', 'cluster']) {
      await terraform(stack, 'init', ...backendOf(stack, where))
      asked()
      await terraform(stack, 'apply', '-auto-approve')
      expect(refusedOf(mayApply)).toEqual([])
      await unchanged(stack)
      expect(refusedOf(mayPlan)).toEqual([])
    }

    const role = ['--role-name', 'my-eks-cluster-node', '--policy-arn', 'arn:aws:iam::aws:policy/AdministratorAccess']
    expect(await stacks.aws('iam', 'attach-role-policy', ...role)).toMatchObject({ code: 0 })
    expect(await terraform('cluster', 'plan', '-detailed-exitcode')).toMatch(
      /- "arn:aws:iam::aws:policy\/AdministratorAccess"/,
    )
    asked()
    await terraform('cluster', 'apply', '-auto-approve')
    expect(refusedOf(mayApply)).toEqual([])
    await unchanged('cluster')

    asked()
    for (const stack of ['cluster', 'foundation']) {
      await terraform(stack, 'destroy', '-auto-approve')
      expect(refusedOf(mayApply)).toEqual([])
      expect(await terraform(stack, 'state', 'list')).toBe('')
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
    const forced = '-var=force_destroy=true'
    await terraform('bootstrap', 'apply', '-auto-approve', forced)
    await terraform('bootstrap', 'destroy', '-auto-approve', forced)
    expect(await terraform('bootstrap', 'state', 'list')).toBe('')
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
  },
  1_800_000,
)
