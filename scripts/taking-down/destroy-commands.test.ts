import { expect, test } from 'vitest'
import { readStacks } from '../../src/terraform/stacks/stacks.ts'
import { destroyCommands } from './destroy-commands.ts'

test('a destroy is of the state that stacks.yaml names, with its files, and never of another region', () => {
  const text = `stacks:
  - name: shop
    directory: ./terraform/cluster
    var-files: [terraform/cluster/demo.tfvars, settings/mine.tfvars]
    backend-config: { bucket: states, key: cluster/terraform.tfstate }
`
  expect(destroyCommands({ cluster: 'blue', region: 'eu-west-1', stacks: readStacks(text, 'stacks.yaml') })).toEqual([
    'terraform -chdir=terraform/cluster init -reconfigure -backend-config=bucket=states -backend-config=key=cluster/terraform.tfstate',
    'terraform -chdir=terraform/cluster output name    # has to say "blue": else this is another state, and a destroy would do nothing',
    'terraform -chdir=terraform/cluster destroy -var-file=demo.tfvars -var-file=../../settings/mine.tfvars -var=name=blue -var=region=eu-west-1',
    'scripts/leftovers --region eu-west-1 blue    # what is still there, and costs',
  ])
})
