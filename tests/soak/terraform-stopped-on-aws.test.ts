import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findMoto } from '../support/moto/find-moto.ts'
import type { LocalAws } from '../support/moto/moto.ts'
import { readStoredState } from '../support/moto/stored-state.ts'
import { runAction } from '../support/runner/run-action.ts'
import { type AwsStack, isClusterMade, resources, startAwsStack, whenAsked } from '../support/terraform/aws-stack.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

const directory = 'actions/terraform-apply'

type Seen = LocalAws['requests'][number]
const asks =
  (wanted: string) =>
  ({ operation }: Seen) =>
    operation === wanted
const locks = ({ service, method, target }: Seen) => service === 's3' && method === 'PUT' && /\.tflock/.test(target)

/** What AWS has of this stack, by its default tags. */
const tagged = async ({ aws, env }: AwsStack): Promise<string[]> => {
  const filter = ['--tag-filters', 'Key=Stack,Values=shop', '--query', 'ResourceTagMappingList[].ResourceARN']
  const args = ['resourcegroupstaggingapi', 'get-resources', ...filter, '--region', aws.region, '--output', 'text']
  const { stdout } = await promisify(execFile)('aws', args, { env: { ...process.env, ...env } })
  return stdout.split(/\s+/).filter((word) => word !== '')
}

const where = { bucket: 'state', key: 'shop.tfstate' }

test.runIf(runs).each<{ moment: string; asked: (seen: Seen) => boolean; laterMilliseconds: number }>([
  { moment: 'as it takes the lock', asked: locks, laterMilliseconds: 0 },
  { moment: 'as the network is being made', asked: asks('CreateVpc'), laterMilliseconds: 0 },
  { moment: 'as the cluster is asked for', asked: isClusterMade, laterMilliseconds: 0 },
  { moment: 'long into the making of the cluster', asked: isClusterMade, laterMilliseconds: 12_000 },
  { moment: 'when the cluster is there', asked: asks('PutParameter'), laterMilliseconds: 0 },
])(
  'stopped $moment: the state has all that AWS has, the lock is free, the next run ends the work and makes nothing twice',
  { concurrent: true, timeout: 1_200_000 },
  async ({ asked, laterMilliseconds }) => {
    await using stack = await startAwsStack({ activeAfterMilliseconds: 20_000 })
    const { aws, world, env } = stack
    const approved = await world.plan()
    aws.requests.length = 0
    const cancel = new AbortController()
    whenAsked(aws, asked).then(() => setTimeout(() => cancel.abort(), laterMilliseconds))
    const step = { directory, workspace: world.workspace, env }
    const inputs = { ...world.inputs, ...approved }
    const stopped = await runAction({ ...step, inputs, cancelWhen: { signal: cancel.signal } })
    expect(stopped).toMatchObject({ outcome: 'cancelled', post: { outcome: 'success' } })
    expect(stopped.leftovers).toEqual({ processes: [], files: [] })
    const { text, isFree } = await readStoredState(aws, where)
    expect(isFree).toBe(true)
    const idOf = (arn: string): string => arn.split(/[:/]/).at(-1) ?? arn
    expect((await tagged(stack)).filter((arn) => !text.includes(idOf(arn)))).toEqual([])

    const resumed = await runAction({ ...step, inputs: { ...inputs, accept: 'subset' } })
    expect(resumed.outputs, resumed.log).toMatchObject({ destroyed: '0', outputs: '{"cluster":"shop"}' })
    expect(['applied', 'nothing-to-do']).toContain(resumed.outputs.outcome)
    expect(aws.requests.filter(isClusterMade)).toHaveLength(1)
    const { state } = await readStoredState(aws, where)
    expect(state.resources.flatMap(({ instances }) => instances)).toHaveLength(resources)
    const again = await runAction({ ...step, inputs })
    expect(again.outputs).toMatchObject({ outcome: 'nothing-to-do' })
  },
)
