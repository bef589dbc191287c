import { Failure } from '../../src/lib/failure.ts'
import { at, optionalTextAt, parseJson } from '../../src/lib/json.ts'

/** What the platform has to know of the cluster, as the outputs of terraform/cluster say it. */
export type TerraformFacts = {
  cluster: string
  region: string
  vpcId: string
  endpoint: string
  domain: string | null
  /** By `namespace/service account`, those alone that the platform's charts use. */
  roleArns: Record<string, string>
}

const loadBalancers = 'kube-system/aws-load-balancer-controller'
const records = 'external-dns/external-dns'

/** Reads what `terraform output -json` printed; a Failure names all that it lacks. */
export const readTerraformFacts = (text: string): TerraformFacts => {
  const outputs = parseJson(text)
  const output = (name: string): unknown => at(outputs, name, 'value')
  const missing: string[] = []
  const needed = (name: string): string => {
    const value = output(name)
    if (typeof value === 'string' && value !== '') return value
    missing.push(name)
    return ''
  }
  const roles = output('role_arns')
  const domain = output('domain')
  const facts = {
    cluster: needed('name'),
    region: needed('region'),
    vpcId: needed('vpc_id'),
    endpoint: needed('endpoint'),
    domain: typeof domain === 'string' ? domain : null,
    roleArns: rolesIn(roles, typeof domain === 'string' ? [loadBalancers, records] : [loadBalancers], missing),
  }
  if (missing.length === 0) return facts
  const message = `the outputs of terraform/cluster lack ${missing.join(', ')}: is the stack applied, at this version of it?`
  throw new Failure('not-found', message)
}

const rolesIn = (roles: unknown, accounts: string[], missing: string[]): Record<string, string> =>
  Object.fromEntries(
    accounts.flatMap((account) => {
      const arn = optionalTextAt(roles, account)
      if (arn !== undefined) return [[account, arn]]
      missing.push(`role_arns of ${account}`)
      return []
    }),
  )
