import { expect, test } from 'vitest'
import { findMoto } from '../support/moto/find-moto.ts'
import { startMoto } from '../support/moto/moto.ts'
import { backendOf, copyStacks } from '../support/stacks-copy.ts'
import { hasTerraform } from '../support/terraform-environment.ts'

const runs = (await findMoto()) !== undefined && (await hasTerraform())

type Stack = {
  name: string
  /** What of it is made and destroyed here. */
  target: string
  made: Record<string, string>
  /** What somebody gives who forgets some of that, or who has the state of another. */
  others: Record<string, string>[]
  remedy: string
}

const region = { TF_VAR_region: 'eu-west-1' }
const repository = { TF_VAR_repository: 'example/shop' }

const stacks: Stack[] = [
  {
    name: 'cluster',
    target: 'module.network.aws_vpc.this',
    made: { TF_VAR_name: 'shop', ...region },
    others: [{ TF_VAR_name: 'shop' }, {}, { TF_VAR_name: 'other', ...region }],
    remedy: 'Give -var=name=shop -var=region=eu-west-1, or take the state',
  },
  {
    name: 'foundation',
    target: 'module.repositories',
    made: region,
    others: [{}],
    remedy: 'Give -var=region=eu-west-1, or take the state',
  },
  {
    name: 'bootstrap',
    target: 'module.state.aws_s3_bucket.state',
    made: { ...repository, ...region },
    others: [repository],
    remedy: 'Give -var=region=eu-west-1, or take the state',
  },
]

test.runIf(runs).each(stacks)(
  'a destroy or a refresh of the $name with variables of another is refused and changes nothing; its own destroy it, and its place goes last',
  async ({ name, target, made, others, remedy }) => {
    await using aws = await startMoto()
    await using copy = await copyStacks({ aws })
    const terraform = (args: string[], given: Record<string, string>) => copy.terraform(name, args, given)
    const held = async () => JSON.parse((await terraform(['state', 'pull'], made)).said).resources
    await aws.createBucket('states')
    const backend = backendOf(name, { bucket: 'states', region: aws.region })
    expect(await terraform(['init', '-lockfile=readonly', ...backend], made)).toMatchObject({ code: 0 })
    expect(await terraform(['apply', '-auto-approve', `-target=${target}`], made)).toMatchObject({ code: 0 })
    const before = await held()

    const tried = [
      ...others.map((given) => ({ args: ['destroy'], given })),
      { args: ['apply', '-refresh-only'], given: others[0] ?? {} },
    ]
    for (const { args, given } of tried) {
      const { code, said } = await terraform([...args, '-auto-approve'], given)
      expect({ args, given, code, said: said.replaceAll(/\s+/g, ' ') }).toEqual({
        args,
        given,
        code: 1,
        said: expect.stringContaining(remedy),
      })
    }
    expect(await held()).toEqual(before)

    const { code, said } = await terraform(['destroy', '-auto-approve'], made)
    expect(code, said).toBe(0)
    expect(
      said
        .trim()
        .split('\n')
        .findLast((line) => line.includes('Destruction complete')),
    ).toMatch(/^terraform_data\.made: /)
    expect(await held()).toEqual([])
  },
  600_000,
)
