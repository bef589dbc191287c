import { expect, test } from 'vitest'
import { readStacks } from '../../src/terraform/stacks/stacks.ts'
import { destroyCommands } from './destroy-commands.ts'

const region = 'eu-west-1'
const stacksOf = (text: string) => readStacks(`stacks:\n${text}`, 'stacks.yaml')
const check = (cluster: string) => [
  `# has to say "${cluster}": else this is another state, and a destroy would destroy what that one holds`,
  'terraform -chdir=terraform/cluster output name',
]
const leftovers = (cluster: string) => [
  '# what is still there, and costs:',
  `scripts/leftovers --region eu-west-1 ${cluster}`,
]

test.each(['./terraform/cluster', 'terraform/cluster/'])(
  'a destroy is of the state that stacks.yaml names for %s, with its files, and never of another region',
  (directory) => {
    const stacks = stacksOf(`
  - name: shop
    directory: ${directory}
    var-files: [terraform/cluster/demo.tfvars, settings/mine.tfvars]
    backend-config: { bucket: states, key: cluster/terraform.tfstate }
`)
    expect(destroyCommands({ cluster: 'blue', region, stacks })).toEqual([
      'terraform -chdir=terraform/cluster init -reconfigure -backend-config=bucket=states -backend-config=key=cluster/terraform.tfstate',
      'terraform -chdir=terraform/cluster workspace select default',
      ...check('blue'),
      'terraform -chdir=terraform/cluster destroy -var-file=demo.tfvars -var-file=../../settings/mine.tfvars -var=name=blue -var=region=eu-west-1',
      ...leftovers('blue'),
    ])
  },
)

const two = stacksOf(`
  - name: blue
    directory: terraform/cluster
    var-files: [blue.tfvars]
    backend-config: { key: blue }
  - name: green
    directory: terraform/cluster
    workspace: second
    var-files: ["my green's.tfvars"]
    backend-config: { key: all of green }
`)

test('of several stacks of the directory, the one named as the cluster is destroyed, in its workspace, quoted for a shell', () => {
  expect(destroyCommands({ cluster: 'green', region, stacks: two })).toEqual([
    "terraform -chdir=terraform/cluster init -reconfigure '-backend-config=key=all of green'",
    'terraform -chdir=terraform/cluster workspace select second',
    ...check('green'),
    "terraform -chdir=terraform/cluster destroy '-var-file=../../my green'\\''s.tfvars' -var=name=green -var=region=eu-west-1",
    ...leftovers('green'),
  ])
})

test('of several stacks of the directory with other names, none is destroyed', () => {
  expect(destroyCommands({ cluster: 'red', region, stacks: two })).toEqual([
    '# no destroy is told: stacks.yaml has blue and green in terraform/cluster, and none is named red. Destroy the one that made it, with its backend, workspace and files',
    ...leftovers('red'),
  ])
})

test.each([
  [undefined, ['# stacks.yaml has no stack in terraform/cluster: give init the backend of its applies']],
  [
    'stacks.yaml:1: no list\nstacks.yaml:2: no name',
    [
      '# stacks.yaml:1: no list',
      '# stacks.yaml:2: no name',
      '# so no stack is known: give init the backend of its applies',
    ],
  ],
])('without a stack it says why (%s), and that the backend is to be given', (unread, why) => {
  expect(destroyCommands({ cluster: 'blue', region, stacks: [], unread })).toEqual([
    ...why,
    'terraform -chdir=terraform/cluster init -reconfigure',
    '# and select its workspace, if it has one',
    ...check('blue'),
    'terraform -chdir=terraform/cluster destroy -var=name=blue -var=region=eu-west-1',
    ...leftovers('blue'),
  ])
})
