import { expect, test } from 'vitest'
import { readTerraformFacts } from './terraform-facts.ts'

const loadBalancers = 'kube-system/aws-load-balancer-controller'
const outputs = (change: Record<string, unknown> = {}): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries({
        name: 'blue',
        region: 'eu-west-1',
        vpc_id: 'vpc-0a',
        endpoint: 'https://abc',
        domain: 'shop.example.com',
        role_arns: { 'kube-system/aws-node': 'a', [loadBalancers]: 'b', 'external-dns/external-dns': 'c' },
        ...change,
      }).map(([name, value]) => [name, { sensitive: false, value }]),
    ),
  )

test('the roles that charts use are taken, and no others', () => {
  expect(readTerraformFacts(outputs())).toEqual({
    cluster: 'blue',
    region: 'eu-west-1',
    vpcId: 'vpc-0a',
    endpoint: 'https://abc',
    domain: 'shop.example.com',
    roleArns: { [loadBalancers]: 'b', 'external-dns/external-dns': 'c' },
  })
})

test('without a domain nobody writes records', () => {
  const facts = readTerraformFacts(outputs({ domain: null, role_arns: { [loadBalancers]: 'b' } }))
  expect([facts.domain, facts.roleArns]).toEqual([null, { [loadBalancers]: 'b' }])
})

test.each([
  { text: '{}', lacks: `name, region, vpc_id, endpoint, role_arns of ${loadBalancers}` },
  { text: 'no JSON', lacks: `name, region, vpc_id, endpoint, role_arns of ${loadBalancers}` },
  {
    text: outputs({ vpc_id: null, role_arns: { [loadBalancers]: 'b' } }),
    lacks: 'vpc_id, role_arns of external-dns/external-dns',
  },
])('all that is missing is named: $lacks', ({ text, lacks }) => {
  expect(() => readTerraformFacts(text)).toThrow(`the outputs of terraform/cluster lack ${lacks}: is the stack applied`)
})
