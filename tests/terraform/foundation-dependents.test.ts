import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lookAtFoundation } from '../../scripts/taking-down/look-at-foundation.ts'
import { createProcesses } from '../../src/outside/process.ts'
import { openAwsCommands } from '../support/aws-commands.ts'
import { findMoto } from '../support/moto/find-moto.ts'
import { type LocalAws, startMoto } from '../support/moto/moto.ts'
import { backendOf, copyStacks, type StacksCopy } from '../support/stacks-copy.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const catalogue = 'repository-prefix: shop\nservices:\n  - name: quote\n    context: services/quote\n'
const stacksFile = `stacks:
  - name: foundation
    directory: terraform/foundation
    var-files: [terraform/foundation/mine.tfvars]
    backend-config: { bucket: states, key: foundation/terraform.tfstate }
`

const awsFor =
  ({ aws }: StacksCopy) =>
  async (...args: string[]): Promise<string> => {
    const { code, said } = await aws(...args)
    expect(code, said).toBe(0)
    return said
  }

const addRecords = (stacks: StacksCopy, zone: string, records: [name: string, type: string, value: string][]) => {
  const Changes = records.map(([Name, Type, Value]) => ({
    Action: 'CREATE',
    ResourceRecordSet: { Name, Type, TTL: 60, ResourceRecords: [{ Value }] },
  }))
  const which = ['--hosted-zone-id', zone, '--change-batch', JSON.stringify({ Changes })]
  return awsFor(stacks)('route53', 'change-resource-record-sets', ...which)
}

const addImage = (stacks: StacksCopy) => {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: `sha256:${'a'.repeat(64)}`, size: 2 }
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] })
  const named = ['--repository-name', 'shop/quote', '--image-tag', 'src-1']
  return awsFor(stacks)('ecr', 'put-image', ...named, '--image-manifest', manifest)
}

/** A cluster with its role and records, one of others, and one in another region that was not destroyed to the end. */
const addUsers = async (stacks: StacksCopy, zone: string): Promise<{ vpc: string }> => {
  const aws = awsFor(stacks)
  const tagsOf = (Cluster: string) => ({ Project: 'slipway', Stack: 'cluster', Cluster })
  const listed = (cluster: string) => Object.entries(tagsOf(cluster)).map(([Key, Value]) => ({ Key, Value }))
  const { Vpc } = JSON.parse(await aws('ec2', 'create-vpc', '--cidr-block', '10.0.0.0/16'))
  const within = ['--vpc-id', Vpc.VpcId, '--cidr-block', '10.0.0.0/20']
  const { Subnet } = JSON.parse(await aws('ec2', 'create-subnet', ...within))
  const network = ['--role-arn', 'arn:aws:iam::123456789012:role/eks', '--resources-vpc-config']
  const cluster = [...network, `subnetIds=${Subnet.SubnetId}`]
  await aws('eks', 'create-cluster', '--name', 'blue', ...cluster, '--tags', JSON.stringify(tagsOf('blue')))
  await aws('eks', 'create-cluster', '--name', 'of-others', ...cluster)
  const trust = ['--assume-role-policy-document', JSON.stringify({ Version: '2012-10-17', Statement: [] })]
  const role = ['--role-name', 'blue-external-dns']
  await aws('iam', 'create-role', ...role, ...trust, '--tags', JSON.stringify(listed('blue')))
  const Statement = [{ Effect: 'Allow', Action: 'route53:*', Resource: `arn:aws:route53:::hostedzone/${zone}` }]
  const policy = JSON.stringify({ Version: '2012-10-17', Statement })
  await aws('iam', 'put-role-policy', ...role, '--policy-name', 'own', '--policy-document', policy)
  const heritage = '"heritage=external-dns,external-dns/owner=blue,external-dns/resource=ingress/shop/shop"'
  await addRecords(stacks, zone, [
    ['demo.shop.example.', 'A', '192.0.2.1'],
    ['a-demo.shop.example.', 'TXT', heritage],
  ])
  const tags = JSON.stringify([{ ResourceType: 'vpc', Tags: listed('green') }])
  const half = `aws ec2 create-vpc --region eu-west-1 --cidr-block 10.1.0.0/16 --tag-specifications '${tags}'`
  const { code, said } = await stacks.shell(`${half} --query Vpc.VpcId --output text`)
  expect(code, said).toBe(0)
  return { vpc: said.trim() }
}

const changes = ({ requests }: LocalAws): string[] =>
  requests.flatMap(({ service, method, operation }) =>
    /^(?:PUT|DELETE)$/.test(method) || /^(?:Create|Put|Delete|Update|Change)/.test(operation)
      ? [`${service} ${operation}`]
      : [],
  )

test.runIf(runs)(
  'of a foundation whose destroy broke off is told what lets it go on, by commands that do, and what still uses it',
  async () => {
    await using aws = await startMoto()
    await using stacks = await copyStacks({ aws, catalogue })
    const { signal } = new AbortController()
    const { processes, stop } = await openAwsCommands(createProcesses({ signal, fence: (work) => work() }))
    const look = () => lookAtFoundation({ root: stacks.directory, only: 'eu-west-1', processes, env: aws.env })
    const holding = (what: string) =>
      `The state of terraform/foundation holds ${what} in ${aws.region} of the account 123456789012. Clusters were looked for in ${aws.region}, eu-west-1.`
    const settings = `-var-file=mine.tfvars -var=region=${aws.region} -var=project=slipway -var=domain=shop.example`
    const destroy = `terraform -chdir=terraform/foundation destroy ${settings}`
    try {
      await writeFile(join(stacks.directory, 'stacks.yaml'), stacksFile)
      await writeFile(join(stacks.directory, 'terraform/foundation/mine.tfvars'), 'domain = "shop.example"\n')
      await aws.createBucket('states')
      const init = 'terraform -chdir=terraform/foundation init -reconfigure -backend-config=bucket=states'
      await expect(look()).rejects.toThrow(
        `Error: Backend initialization required, please run "terraform init"\nFrom the root of the clone:\n  ${init}`,
      )
      const backend = backendOf('foundation', { bucket: 'states', region: aws.region })
      await stacks.terraform('foundation', ['init', '-lockfile=readonly', ...backend])
      await expect(look()).rejects.toThrow('nothing is in the state of terraform/foundation')

      const applied = await stacks.terraform('foundation', ['apply', '-auto-approve', '-var-file=mine.tfvars'])
      expect(applied.code, applied.said).toBe(0)
      expect(await look()).toEqual({
        code: 0,
        text: `${holding('2 repositories, the zone shop.example, a certificate')}
Nothing is in the way of its destroy, and neither images nor records of others go with it.
    ${destroy}`,
      })

      const zone = /hostedzone\/(\w+)/.exec((await stacks.aws('route53', 'list-hosted-zones')).said)?.[1] ?? ''
      await addImage(stacks)
      await addRecords(stacks, zone, [['mail.shop.example.', 'TXT', '"of somebody"']])
      expect(await stacks.shell(destroy)).toMatchObject({ code: 1, said: expect.stringContaining('not empty') })
      const allow = `terraform -chdir=terraform/foundation apply '-target=module.dns[0].aws_route53_zone.this[0]' '-target=module.repositories.aws_ecr_repository.image["shop/quote"]' -var=force_destroy=true ${settings}`
      expect(await look()).toEqual({
        code: 1,
        text: `${holding('1 repository, the zone shop.example')}
In the way of its destroy, which would not ask:
- the zone holds TXT mail.shop.example., which neither this stack nor a cluster made, and the destroy stops at it
    # once nobody asks for it any more
    aws route53 change-resource-record-sets --region ${aws.region} --hosted-zone-id ${zone} --change-batch '{"Changes":[{"Action":"DELETE","ResourceRecordSet":{"Name":"mail.shop.example.","Type":"TXT","TTL":60,"ResourceRecords":[{"Value":"\\"of somebody\\""}]}}]}'
- the repository shop/quote holds 1 image, and the destroy stops at it, with other things gone
    without them nothing that Git names can run again; where that is meant, the last command lets them go
Last, this lets these go with all that is in them, and changes nothing else:
    ${allow}
Then look again with this command.`,
      })

      const allowed = await stacks.shell(allow)
      expect(allowed.said).toContain('Resources: 0 added, 2 changed, 0 destroyed.')
      expect(await look()).toEqual({
        code: 0,
        text: `${holding('1 repository, the zone shop.example')}
Nothing is in the way of its destroy. For good go with it: 1 image of shop/quote, TXT mail.shop.example.
    ${destroy}`,
      })

      const { vpc } = await addUsers(stacks, zone)
      const before = changes(aws)
      const users = await look()
      expect(users).toEqual({
        code: 1,
        text: `${holding('1 repository, the zone shop.example')}
Clusters of no such stack, of which nothing says whether they run these images: of-others in ${aws.region}
In the way of its destroy, which would not ask:
- the cluster blue in ${aws.region} is there, and runs these images
    # ends with the commands that destroy it
    scripts/teardown blue --region ${aws.region}
- the cluster green in eu-west-1 was not destroyed to the end: network ${vpc}
    # then its destroy once more
    scripts/leftovers --delete --region eu-west-1 green
- the zone holds records of the cluster blue: TXT a-demo.shop.example., A demo.shop.example.
    its teardown takes them away
- the role blue-external-dns has rights on the zone or a repository
    it goes with the destroy of the cluster blue
Then look again with this command.`,
      })
      expect(changes(aws)).toEqual(before)

      const destroyed = await stacks.shell(destroy)
      expect(destroyed.code, destroyed.said).toBe(0)
      await expect(look()).rejects.toThrow('nothing is in the state of terraform/foundation')
    } finally {
      stop()
    }
  },
  600_000,
)
