import { describe, expect, test } from 'vitest'
import { schemaOf, unreadable } from '../../../tests/support/schema-of.ts'
import { Failure } from '../../lib/failure.ts'
import { fields, plainFields } from './stack-fields.ts'
import { findStack, readStacks, type Stack } from './stacks.ts'

const schema = schemaOf('stacks.schema.json', 'stack')

const mistakesIn = (text: string): string[] => {
  try {
    readStacks(text, 'stacks.yaml')
    return []
  } catch (error) {
    if (!(error instanceof Failure) || error.reason !== 'invalid-input') throw error
    return error.message.split('\n')
  }
}

const demo = 'stacks:\n  - name: demo\n    directory: terraform/cluster\n'
const with_ = (...lines: string[]): string => demo + lines.map((line) => `    ${line}\n`).join('')

test('a stack needs only a name and a directory', () => {
  expect(readStacks(demo, '')).toEqual([
    { name: 'demo', directory: 'terraform/cluster', varFiles: [], backendConfig: {}, ephemeral: false },
  ])
})

test('says all that Terraform needs, and leaves alone what is for people', () => {
  const text = `
x-common: &common
  region: ap-south-1
  ephemeral: false
stacks:
  - <<: *common
    name: demo
    directory: terraform/cluster
    workspace: demo
    var-files: [terraform/cluster/common.tfvars, terraform/cluster/demo.tfvars]
    backend-config: { bucket: state, use_lockfile: "true" }
    plan-role: arn:aws:iam::123456789012:role/plan
    apply-role: arn:aws-cn:iam::123456789012:role/path/apply
    environment: Demo cluster
    tags: { Stack: cluster, Cluster: demo }
    ephemeral: true
    owner: [team, of, people]
    x-notes: anything
`
  expect(readStacks(text, '')).toEqual([
    {
      name: 'demo',
      directory: 'terraform/cluster',
      workspace: 'demo',
      varFiles: ['terraform/cluster/common.tfvars', 'terraform/cluster/demo.tfvars'],
      backendConfig: { bucket: 'state', use_lockfile: 'true' },
      region: 'ap-south-1',
      planRole: 'arn:aws:iam::123456789012:role/plan',
      applyRole: 'arn:aws-cn:iam::123456789012:role/path/apply',
      environment: 'Demo cluster',
      tags: { Stack: 'cluster', Cluster: 'demo' },
      ephemeral: true,
    },
  ])
})

test('tells every mistake at once, each with its line', () => {
  const text = `region: eu-west-1
stacks:
  - name: Demo
    directry: terraform/cluster
  - directory: ../cluster
    ephemeral: "yes"
    backend-config:
      secret_key: abc
  - just text
  - name: demo
    directory: terraform/cluster
    var-files: demo.tfvars
    plan-role: plan
  - name: demo
    directory: terraform/foundation
  - name: other
    directory: ./terraform/cluster/
    workspace: default
`
  expect(mistakesIn(text)).toEqual([
    'stacks.yaml:1: the list of stacks has a field `region`, which is not known. Remove it, or begin its name with `x-`',
    'stacks.yaml:4: stack `Demo` has a field `directry`, which is not known. Did you mean `directory`? Remove it, or begin its name with `x-`',
    'stacks.yaml:3: stack `Demo` has no `directory`. Name the folder of its root module',
    'stacks.yaml:3: stack `Demo`: name should be 2 to 64 of a-z, 0-9 and single `.`, `_`, `-` between them, but it holds "Demo"',
    'stacks.yaml:5: this stack has no `name`. Give it one',
    'stacks.yaml:5: this stack: directory should be a path from the workspace, within it, such as `terraform/cluster`, but it holds "../cluster"',
    'stacks.yaml:7: this stack: backend-config should be names and texts of the backend such as `bucket: shop-state`, in quotes where YAML would read no text, none a key or a password, but it holds {"secret_key":"abc"}',
    'stacks.yaml:6: this stack: ephemeral should be `true` or `false`, but it holds "yes"',
    'stacks.yaml:9: a stack should be a mapping with `name` and `directory`, but it holds "just text"',
    'stacks.yaml:12: stack `demo`: var-files should be a list of files, paths from the workspace, within it, but it holds "demo.tfvars"',
    'stacks.yaml:13: stack `demo`: plan-role should be the ARN of a role, such as `arn:aws:iam::123456789012:role/plan`, but it holds "plan"',
    'stacks.yaml:14: there is a stack `demo` already, in line 10. Name each stack once',
    'stacks.yaml:16: stack `other` has the directory, workspace and backend of stack `demo` in line 10, and so its state. Give it a workspace or a key of its own',
  ])
})

test.each(unreadable('stacks'))('tells of $what with its line', ({ text }) => {
  expect(mistakesIn(text)).toContainEqual(expect.stringMatching(/^stacks\.yaml:\d: is not YAML that can be read: /))
})

test.each([
  { what: 'broken YAML', text: 'stacks: [', says: 'stacks.yaml:1: is not YAML: ' },
  { what: 'a key twice', text: `${demo}    name: x\n`, says: 'stacks.yaml:4: is not YAML: Map keys must be unique' },
  { what: 'an empty file', text: '', says: 'stacks.yaml:1: should hold `stacks:` and under it a list of stacks' },
  {
    what: 'no list of stacks',
    text: 'stacks:\n  demo: {}',
    says: 'stacks.yaml:1: `stacks` should be a list of stacks',
  },
])('refuses $what', ({ text, says }) => {
  expect(mistakesIn(text)).toEqual([expect.stringContaining(says)])
})

describe('a stack is found by its name', () => {
  const stacks: Stack[] = readStacks(`${demo}  - name: production\n    directory: terraform/production\n`, '')

  test('the very one', () => expect(findStack(stacks, 'demo').directory).toBe('terraform/cluster'))

  test.each([
    { name: 'prodction', says: 'there is no stack `prodction` in the list of stacks. Did you mean `production`?' },
    { name: 'nothing-like-it', says: 'there is no stack `nothing-like-it` in the list of stacks. Name a stack of the' },
  ])('or $name is none, and said', ({ name, says }) => expect(() => findStack(stacks, name)).toThrow(says))
})

const wrapped = Buffer.alloc(184, 5).toString('base64')

test('fingerprint-key holds for each stack of the list', () => {
  expect(readStacks(`fingerprint-key: ${wrapped}\n${demo}`, '')).toEqual([
    expect.objectContaining({ name: 'demo', fingerprintKey: wrapped }),
  ])
  expect(readStacks(demo, '')[0]).not.toHaveProperty('fingerprintKey')
  expect(mistakesIn(`fingerprint-key: arn:aws:kms:key\n${demo}`)).toEqual([
    'stacks.yaml:1: the list of stacks: fingerprint-key should be a data key as `aws kms generate-data-key-without-plaintext` gives it, base64, but it holds "arn:aws:kms:key"',
  ])
})

describe('stacks.schema.json and the reader', () => {
  test('know the same fields', () => {
    expect(schema.fields).toEqual([...Object.keys(fields), ...plainFields])
  })

  test.each([
    demo,
    'stacks: []',
    `fingerprint-key: ${wrapped}\nstacks: []`,
    'x-any: { thing: [] }\nstacks: []',
    with_('workspace: a.b-c_D'),
    with_('var-files: [a.tfvars, "b c.tfvars"]'),
    with_('backend-config: {}'),
    with_('backend-config: { bucket: b, key: "a b/c", use_lockfile: "true" }'),
    with_('region: us-gov-west-1'),
    with_('plan-role: arn:aws:iam::123456789012:role/a/b_c'),
    with_('environment: "Demo, the small one"'),
    with_('tags: { "a b:c": "", Größe: "1" }'),
    with_('ephemeral: false'),
    with_('description: [1]', 'owner: me'),
    with_('x-own: 1'),
    'stacks:\n  - { name: cart, directory: . }',
  ])('both accept %j', (text) => {
    expect(mistakesIn(text)).toEqual([])
    expect(schema.accepts(text)).toBe(true)
  })

  test.each([
    '',
    '[]',
    'stacks: {}',
    'other: 1\nstacks: []',
    'stacks: [text]',
    'stacks: [null]',
    'stacks:\n  - { directory: terraform }',
    'stacks:\n  - { name: demo }',
    'stacks:\n  - { name: a, directory: . }',
    'stacks:\n  - { name: 12, directory: . }',
    'stacks:\n  - { name: demo--x, directory: . }',
    ...['/abs', '..', 'a/../b', ' ""', '" a"', '5', '[]', 'null'].map(
      (path) => `stacks:\n  - { name: demo, directory: ${path} }`,
    ),
    with_('workspace: "a b"'),
    with_('workspace: ""'),
    with_('workspace: a/b'),
    with_('var-files: []'),
    with_('var-files: a.tfvars'),
    with_('var-files: [/a.tfvars]'),
    with_('backend-config: [bucket=a]'),
    with_('backend-config: { use_lockfile: true }'),
    with_('backend-config: { bucket: "" }'),
    with_('backend-config: { access_key: a }'),
    with_('backend-config: { token: a }'),
    with_('backend-config: { Bucket: a }'),
    with_('region: Mumbai'),
    with_('plan-role: plan'),
    with_('apply-role: arn:aws:iam::1:role/a'),
    with_('environment: ""'),
    with_('tags: {}'),
    with_('tags: { "aws:x": y }'),
    with_('tags: { A: 1 }'),
    with_('tags: [a]'),
    with_('ephemeral: "true"'),
    with_('ephemeral: null'),
    with_('envronment: demo'),
  ])('both refuse %j', (text) => {
    expect(mistakesIn(text).length).toBeGreaterThan(0)
    expect(schema.accepts(text)).toBe(false)
  })
})
