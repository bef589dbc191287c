import { expect, test } from 'vitest'
import { provisionedIn, taintedIn } from './tainted.ts'

const instance = (more: object) => ({ status: 'tainted', attributes: {}, ...more })

test('names what a state marks as tainted, by its address', () => {
  const state = {
    version: 4,
    resources: [
      { mode: 'managed', type: 'aws_vpc', name: 'this', instances: [{ attributes: {} }] },
      {
        mode: 'managed',
        type: 'aws_eks_cluster',
        name: 'this',
        module: 'module.eks',
        instances: [instance({ attributes: { id: 'a' } })],
      },
      {
        mode: 'managed',
        type: 'aws_subnet',
        name: 'a',
        module: 'module.vpc["x"]',
        instances: [instance({ index_key: 1 }), { index_key: 0 }, instance({ index_key: 'a "${b}"' })],
      },
      { mode: 'managed', type: 'aws_eip', name: 'old', instances: [instance({ deposed: 'abcd' })] },
    ],
  }
  expect(taintedIn(state)).toEqual([
    {
      address: 'module.eks.aws_eks_cluster.this',
      configured: 'module.eks.aws_eks_cluster.this',
      attributes: { id: 'a' },
    },
    { address: 'module.vpc["x"].aws_subnet.a[1]', configured: 'module.vpc.aws_subnet.a', attributes: {} },
    {
      address: 'module.vpc["x"].aws_subnet.a["a \\"$${b}\\""]',
      configured: 'module.vpc.aws_subnet.a',
      attributes: {},
    },
  ])
})

test.each([undefined, {}, { resources: [{}] }])('a state that holds nothing has none: %j', (state) => {
  expect(taintedIn(state)).toEqual([])
})

test('names what has provisioners, in modules as well', () => {
  const resources = [{ address: 'terraform_data.a', provisioners: [{ type: 'local-exec' }] }, { address: 'aws_vpc.b' }]
  const module = { resources, module_calls: { one: { module: { resources } }, two: {} } }
  expect(provisionedIn(module)).toEqual(['terraform_data.a', 'module.one.terraform_data.a'])
  expect(provisionedIn(undefined)).toEqual([])
})
