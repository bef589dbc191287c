import { expect, test } from 'vitest'
import { configuredAddress, provisionedIn } from './provisioned.ts'

test('names what has provisioners, in modules as well', () => {
  const resources = [{ address: 'terraform_data.a', provisioners: [{ type: 'local-exec' }] }, { address: 'aws_vpc.b' }]
  const module = { resources, module_calls: { one: { module: { resources } }, two: {} } }
  expect(provisionedIn(module)).toEqual(['terraform_data.a', 'module.one.terraform_data.a'])
  expect(provisionedIn(undefined)).toEqual([])
})

test.each([
  ['aws_vpc.a', 'aws_vpc.a'],
  ['module.vpc["x"].aws_subnet.a[1]', 'module.vpc.aws_subnet.a'],
  ['aws_subnet.a["b]c\\"[0]"]', 'aws_subnet.a'],
])('%s is configured as %s', (address, configured) => {
  expect(configuredAddress(address)).toBe(configured)
})
