import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { findTerraform } from '../../src/terraform/program/find-terraform.ts'
import { startThreads } from '../support/github-threads/threads.ts'
import { makeLeftovers, makeNetwork, makeRecords, type Network } from '../support/moto/controllers.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import type { Run } from '../support/runner/run-action.ts'
import { type ClusterStack, startClusterStack } from '../support/terraform/cluster-stack.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const destroy = { mode: 'destroy' }
const confirmed = { confirm: 'shop' }

/** The network of the stack's cluster, and the group of its nodes. */
const placeOf = async ({ ask }: ClusterStack): Promise<Network & { nodes: string }> => {
  const config = 'cluster.resourcesVpcConfig'
  const query = `[${config}.vpcId,${config}.clusterSecurityGroupId,${config}.subnetIds[0],${config}.subnetIds[1]]`
  const said = await ask('eks', 'describe-cluster', '--name', 'shop', '--query', query)
  const [vpc = '', nodes = '', ...subnets] = said.split(/\s+/)
  return { vpc, nodes, subnets }
}

/** Of all clusters; in one word each. */
const there = async ({ ask }: ClusterStack): Promise<string[]> => {
  const said = await Promise.all([
    ask('elbv2', 'describe-load-balancers', '--query', 'LoadBalancers[].LoadBalancerName'),
    ask('elbv2', 'describe-target-groups', '--query', 'TargetGroups[].TargetGroupName'),
    ask('ec2', 'describe-volumes', '--query', 'Volumes[].VolumeId'),
    ask('ec2', 'describe-network-interfaces', '--query', 'NetworkInterfaces[?Status==`available`].NetworkInterfaceId'),
    ask('ec2', 'describe-security-groups', '--query', "SecurityGroups[?starts_with(GroupName, 'k8s-')].GroupName"),
  ])
  return said.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '')
}

/** With Terraform on the path, and nothing else. */
const bareEnvironment = async ({ env, workspace }: ClusterStack): Promise<Record<string, string>> => {
  const folder = join(workspace, '.terraform', 'bin')
  await mkdir(folder, { recursive: true })
  await symlink(findTerraform({ program: 'terraform', directory: workspace }), join(folder, 'terraform'))
  return { ...env, PATH: `${folder}:${dirname(process.execPath)}` }
}

const made = (aws: ClusterStack['aws']) =>
  aws.requests.filter(({ operation, service, method }) =>
    service === 'eks' ? method !== 'GET' : /^(?:Delete|Revoke|Change|Update)/.test(operation),
  )

test.runIf(runs)(
  'a cluster is destroyed with all that its controllers made, once that was shown and approved, and nothing else is',
  async () => {
    await using stack = await startClusterStack()
    const { aws, plan, apply } = stack
    const create = await plan()
    expect(create.outputs, create.log).toMatchObject({ outcome: 'changes', create: '6' })
    expect((await apply(create.approved)).outputs).toMatchObject({ outcome: 'applied', created: '6' })
    expect((await plan()).outputs).toMatchObject({ outcome: 'no-changes' })

    const place = await placeOf(stack)
    const other = await makeNetwork(aws, ['other'])
    const own = await makeLeftovers(aws, 'shop', place)
    const others = await makeLeftovers(aws, 'other', { ...other, nodes: place.nodes })
    const zone = await makeRecords(aws, ['shop', 'other'])

    const without = await plan(destroy, { env: await bareEnvironment(stack) })
    expect(without.outputs).toEqual({ outcome: 'failed', reason: 'not-found' })
    expect(without.log).toMatch(/the plan destroys the cluster shop, and what its controllers made .*cannot start aws/)
    expect(without.leftovers.files).toEqual([])

    const threads = await startThreads({ repository: 'shop/infrastructure', token: 'github-token' })
    const pull = { name: 'pull_request', payload: { pull_request: { number: 7, base: { sha: 'a'.repeat(40) } } } }
    const github = { repository: 'shop/infrastructure', api_url: threads.env.GITHUB_API_URL }
    const planned = await plan(destroy, { event: pull, github, githubToken: 'github-token' })
    await threads.stop()
    expect(planned.outputs, planned.log).toMatchObject({ outcome: 'changes', destroy: '6' })
    expect(planned.summary).toContain('6 to destroy and 7 things that controllers made')
    expect(planned.summary).toMatch(/#### Made by controllers, and deleted first \(7\)\n[\s\S]*#### What would change/)
    expect(planned.summary).toMatch(/Volumes, with their data \(1\)[\s\S]*DNS records \(2\)[\s\S]*Load balancers \(1\)/)
    for (const id of [own.volume, own.group, own.balancer, own.targets, own.face, `${zone}/A/shop.shop.example.`]) {
      expect(planned.summary).toContain(id)
      expect(threads.comments[0]?.body).toContain(id)
    }
    expect(planned.summary).not.toMatch(new RegExp(`${others.volume}|other\\.shop\\.example`))
    aws.requests.length = 0
    const unapproved = await makeLate(stack)
    const repository = { github: { repository: 'shop/infrastructure' } }
    const sealed = await apply({ ...planned.approved, ...confirmed }, repository)
    expectStale(sealed, unapproved)
    const alone = await apply({ fingerprint: planned.approved.fingerprint, ...confirmed }, repository)
    expect(alone.outputs).toMatchObject({ outcome: 'stale', reason: 'conflict' })
    expect(made(aws)).toEqual([])

    const anew = await plan(destroy)
    expect(anew.summary).toContain(unapproved)
    expect(anew.outputs.fingerprint).not.toBe(planned.outputs.fingerprint)
    const cancelled = await apply(
      { ...anew.approved, ...confirmed },
      { cancelWhen: { line: /^Deleting load balancer/ } },
    )
    expect(cancelled).toMatchObject({
      outcome: 'cancelled',
      outputs: { outcome: 'cancelled', reason: 'cancelled' },
      post: { outcome: 'success' },
      leftovers: { processes: [], files: [] },
    })
    const stop = aws.fault('denied', { service: 'ec2', operation: 'DeleteVolume' })
    const denied = await apply({ ...anew.approved, ...confirmed })
    stop()
    expect(denied.outputs).toMatchObject({ outcome: 'failed', reason: 'denied' })
    expect(denied.log).toMatch(/aws ec2 delete-volume: AWS refused with \w+.*Nothing of the plan was applied yet/)
    expect(await stack.ask('eks', 'list-clusters')).toContain('shop')

    const rest = await plan(destroy)
    const { fingerprint } = rest.approved
    expect(fingerprint).not.toBe(anew.approved.fingerprint)
    const destroyed = await apply({ fingerprint, ...confirmed })
    expect(destroyed.outputs, destroyed.log).toMatchObject({ outcome: 'applied', destroyed: '6' })
    expect(destroyed.summary).toContain('Made by controllers, and deleted (2)')
    expect((await there(stack)).toSorted()).toEqual(
      ['k8s-other', 'k8s-other-targets', others.volume, others.face, 'k8s-traffic-other'].toSorted(),
    )
    const records = await stack.ask(
      ...['route53', 'list-resource-record-sets', '--hosted-zone-id', zone],
      ...['--query', 'ResourceRecordSets[].Name'],
    )
    expect(records).toMatch(/other\.shop\.example/)
    expect(records).not.toMatch(/\bshop\.shop\.example/)
  },
  600_000,
)

/** Something that a controller makes while the list waits for its approval; its id. */
const makeLate = ({ ask, aws }: ClusterStack): Promise<string> => {
  const tags = '{Key=ebs.csi.aws.com/cluster,Value=true},{Key=kubernetes.io/cluster/shop,Value=owned}'
  return ask(
    ...['ec2', 'create-volume', '--size', '1', '--availability-zone', `${aws.region}a`],
    ...['--tag-specifications', `ResourceType=volume,Tags=[${tags}]`, '--query', 'VolumeId'],
  )
}

const expectStale = (run: Run, unapproved: string): void => {
  expect(run.outputs, run.log).toMatchObject({ outcome: 'stale', reason: 'conflict' })
  expect(run.summary).toContain(unapproved)
  expect(run.log).toContain(`volume ${unapproved} of cluster shop was made since the plan was approved`)
}
