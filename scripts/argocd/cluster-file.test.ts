import { expect, test } from 'vitest'
import { clusterFileText, readClusterFile } from './cluster-file.ts'
import type { TerraformFacts } from './terraform-facts.ts'

const facts: TerraformFacts = {
  cluster: 'blue',
  region: 'eu-west-1',
  vpcId: 'vpc-0a',
  endpoint: 'https://ABC.eks.amazonaws.com',
  domain: 'shop.example.com',
  roleArns: { 'kube-system/aws-load-balancer-controller': 'arn:aws:iam::123456789012:role/blue-lb' },
}
const none = { repository: undefined, revision: undefined, environments: undefined, exposeArgocd: undefined }
const first = clusterFileText(undefined, facts, { ...none, repository: 'https://github.com/acme/shop.git' })

test('a new file has what was chosen, what Terraform says, and the rest by default', () => {
  expect(readClusterFile(first)).toEqual({
    repository: 'https://github.com/acme/shop.git',
    revision: 'main',
    environments: ['demo'],
    exposeArgocd: false,
    cluster: 'blue',
    region: 'eu-west-1',
    vpcId: 'vpc-0a',
    domain: 'shop.example.com',
    roleArns: { 'kube-system/aws-load-balancer-controller': 'arn:aws:iam::123456789012:role/blue-lb' },
  })
})

test('nothing new leaves the very text', () => {
  expect(clusterFileText(first, facts, none)).toBe(first)
  const byHand = `${first.replace('environments:', '# why both\nenvironments:')}\n\n`
  expect(clusterFileText(byHand, facts, none)).toBe(byHand)
})

test('what changes is replaced, what was chosen before stays, and so do comments', () => {
  const byHand = first.replace('environments:\n  - demo', 'environments:\n  - demo\n  - production # since May')
  const next = clusterFileText(byHand, { ...facts, vpcId: 'vpc-0b', domain: null }, { ...none, revision: 'next' })
  expect(next).toContain('- production # since May')
  expect(readClusterFile(next)).toEqual({
    ...readClusterFile(first),
    environments: ['demo', 'production'],
    revision: 'next',
    vpcId: 'vpc-0b',
    domain: null,
  })
})

test.each([undefined, first.replace('acme', 'OWNER')])(
  'a repository that nobody has named is asked for: %#',
  (existing) => {
    expect(() => clusterFileText(existing, facts, none)).toThrow(
      'give --repository https://github.com/<owner>/<name>.git',
    )
  },
)

test('a file that is no YAML is refused', () => {
  expect(() => readClusterFile('a: [')).toThrow("the cluster's file is no YAML")
})

test.each(['', '# nothing yet\n', '- main\n', 'main\n'])('a file of something else is refused: %j', (text) => {
  expect(() => clusterFileText(text, facts, none)).toThrow("the cluster's file has no names with values")
})
