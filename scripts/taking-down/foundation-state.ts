import { flagAt, optionalTextAt, textAt } from '../../src/lib/json.ts'

/** What a state of terraform/foundation holds; `force`: whether an apply has said that it may go with what is in it. */
export type FoundationState = {
  account: string
  region: string
  project: string
  repositories: Held[]
  zone?: Held & { id: string }
  certificates: string[]
  /** The zone's records that are the stack's own, as `TYPE name.`. */
  records: string[]
}

type Held = { address: string; name: string; force: boolean }

/** Reads the resources of a state; undefined where nothing of a foundation is among them. */
export const readFoundation = (resources: unknown[]): FoundationState | undefined => {
  const of = (type: string) => resources.filter((one) => textAt(one, 'type') === type)
  const repositories = of('aws_ecr_repository').map((one) => held(one, 'force_delete'))
  const [zone] = of('aws_route53_zone')
  const certificates = of('aws_acm_certificate').map((one) => textAt(one, 'values', 'arn'))
  const things = [...of('aws_ecr_repository'), ...of('aws_acm_certificate'), ...of('aws_route53_zone')]
  const arns = things.map((one) => textAt(one, 'values', 'arn').split(':'))
  // A zone's ARN has neither region nor account: these stand in what was made with it, and in what the state is of.
  const [, , , region] = arns.find(([, , , place]) => place) ?? []
  const [, , , , account = ''] = arns.find(([, , , , owner]) => owner) ?? []
  const [made] = of('terraform_data')
  if (things.length === 0) return undefined
  return {
    account,
    region: region ?? textAt(made, 'values', 'input', 'region'),
    project: optionalTextAt(things[0], 'values', 'tags_all', 'Project') ?? 'slipway',
    repositories,
    ...(zone === undefined ? {} : { zone: { ...held(zone, 'force_destroy'), id: textAt(zone, 'values', 'zone_id') } }),
    certificates,
    records: of('aws_route53_record').map(
      (one) => `${textAt(one, 'values', 'type')} ${textAt(one, 'values', 'fqdn')}.`,
    ),
  }
}

const held = (resource: unknown, force: string): Held => ({
  address: textAt(resource, 'address'),
  name: textAt(resource, 'values', 'name'),
  force: flagAt(resource, 'values', force) === true,
})
