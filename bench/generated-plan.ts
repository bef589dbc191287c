import { closeSync, openSync, writeSync } from 'node:fs'

const types = ['aws_iam_role', 'aws_security_group_rule', 'aws_subnet', 'aws_eks_node_group', 'aws_iam_policy']
/** Half of a large plan stays as it is. */
const actions = [...Array(5).fill(['no-op']), ['update'], ['create'], ['delete'], ['delete', 'create'], ['read']]
const bytesOfResource = 4_600

type Made = { address: string; type: string; actions: string[]; values: Record<string, unknown> }

/**
 * Writes a plan as `terraform show -json` has it, of about so many megabytes: each resource in the planned values, in the
 * changes, in the state before and in the configuration, its attributes in the order of their names. The same for the
 * same seed.
 */
export const writeGeneratedPlan = (file: string, megabytes: number, seed = 1): void => {
  const random = generator(seed)
  const count = Math.max(1, Math.round((megabytes * 1024 * 1024) / bytesOfResource))
  const resources = Array.from({ length: count }, (_, index) => resource(index, random))
  const out = openSync(file, 'w')
  const list = (items: Iterable<unknown>): void => {
    let separator = ''
    for (const item of items) {
      writeSync(out, `${separator}${JSON.stringify(item)}`)
      separator = ','
    }
  }
  writeSync(out, '{"format_version":"1.2","terraform_version":"1.11.4","variables":{"region":{"value":"eu-west-1"}},')
  writeSync(out, '"planned_values":{"root_module":{"resources":[')
  list(resources.filter((made) => made.actions.join() !== 'delete').map(inState))
  writeSync(out, ']}},"resource_drift":[],"resource_changes":[')
  list(resources.map(asChange))
  writeSync(out, '],"output_changes":{"x":{"actions":["create"],"before":null,"after":"y","after_unknown":false}},')
  writeSync(
    out,
    '"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{"resources":[',
  )
  list(resources.filter((made) => made.actions.join() !== 'create').map(inState))
  writeSync(out, ']}}},"configuration":{"root_module":{"resources":[')
  list(resources.map(({ address, type }) => ({ address, type, expressions: { name: { constant_value: 'x' } } })))
  writeSync(out, ']}},"timestamp":"2026-01-01T00:00:00Z","applyable":true,"complete":true,"errored":false}\n')
  closeSync(out)
}

type Random = { below: (limit: number) => number; hex: (length: number) => string }

/** Numerical Recipes' linear congruential generator. */
const generator = (seed: number): Random => {
  let state = seed
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  return { below, hex: (length) => Array.from({ length }, () => below(16).toString(16)).join('') }
}

const resource = (index: number, { below, hex }: Random): Made => {
  const type = types[index % types.length] ?? ''
  const tags = { Name: `res-${index}`, cost: hex(6), env: 'prod', owner: 'platform' }
  const statements = Array.from({ length: 4 }, (_, at) => ({
    Action: ['ecr:Get*', 's3:Put*'],
    Effect: 'Allow',
    Resource: `arn:aws:s3:::${hex(10)}/*`,
    Sid: `S${at}`,
  }))
  return {
    address: `module.m${index % 19}.${type}.r[${index}]`,
    type,
    actions: actions[below(actions.length)] ?? [],
    values: {
      arn: `arn:aws:x:eu-west-1:123456789012:r/${hex(12)}`,
      cidr_blocks: ['10.0.0.0/16', '10.1.0.0/16'],
      description: `"quoted" \\ text\nline ${hex(40)}`,
      from_port: 443,
      id: hex(17),
      name: `res-${index}`,
      policy: JSON.stringify({ Statement: statements, Version: '2012-10-17' }),
      tags,
      tags_all: tags,
      timeouts: null,
      to_port: 443,
      vpc_config: [{ endpoint_private_access: true, subnet_ids: [hex(10), hex(10), hex(10)] }],
    },
  }
}

const inState = ({ address, type, values }: Made) => ({
  address,
  mode: 'managed',
  type,
  name: 'r',
  index: 0,
  provider_name: 'registry.terraform.io/hashicorp/aws',
  schema_version: 1,
  values,
  sensitive_values: {},
})

const asChange = ({ address, type, actions: doing, values }: Made) => ({
  address,
  module_address: address.split('.').slice(0, 2).join('.'),
  mode: 'managed',
  type,
  name: 'r',
  index: 0,
  provider_name: 'registry.terraform.io/hashicorp/aws',
  change: {
    actions: doing,
    before: doing.join() === 'create' ? null : values,
    after: doing.join() === 'delete' ? null : doing.join() === 'no-op' ? values : { ...values, description: 'new' },
    after_unknown: {},
    before_sensitive: false,
    after_sensitive: {},
  },
})
