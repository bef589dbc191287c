import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readHclBlocks } from '../../scripts/hcl-blocks.ts'
import { readStacks } from '../../src/terraform/stacks/stacks.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const stacks = readStacks(read('stacks.yaml'), 'stacks.yaml')

/** The default of a variable of a root module, as HCL. */
const defaultOf = (directory: string, name: string): string | undefined => {
  const path = join(directory, 'variables.tf')
  return readHclBlocks(read(path), path).find((block) => block.name === name)?.values.default
}
const project = JSON.parse(defaultOf('terraform/bootstrap', 'project') ?? '')

test('every root module is a stack, and every stack a root module with locked providers', () => {
  const roots = globSync('terraform/*/versions.tf').map(dirname).toSorted()
  expect(stacks.map(({ directory }) => directory).toSorted()).toEqual(roots)
  for (const root of roots) {
    expect(read(join(root, 'versions.tf'))).toContain('backend "s3"')
    expect(existsSync(join(root, '.terraform.lock.hcl'))).toBe(true)
  }
})

test('a stack is in the state bucket that bootstrap makes, under its own name', () => {
  for (const { name, backendConfig } of stacks) {
    expect(backendConfig.bucket).toMatch(new RegExp(`^${project}-state-\\d{12}$`))
    expect(backendConfig.key).toBe(`${name}/terraform.tfstate`)
  }
})

test('stacks are planned and applied as the roles that bootstrap makes, but bootstrap itself', () => {
  const roles = stacks.map(({ name, planRole, applyRole }) =>
    [name, planRole, applyRole].map((arn = '') => basename(arn)),
  )
  expect(roles).toEqual([
    ['bootstrap', '', ''],
    ['foundation', `${project}-plan`, `${project}-apply`],
    ['cluster', `${project}-plan`, `${project}-apply`],
  ])
})

test('the environments that bootstrap trusts are those of the stacks', () => {
  const trusted = [
    ...(defaultOf('terraform/bootstrap', 'stacks') ?? '').matchAll(/(\w+) += \{ environment = "(.+)" \}/g),
  ]
  const named = stacks.filter(({ name }) => name !== 'bootstrap').map(({ name, environment }) => [name, environment])
  expect(trusted.map(([, name, environment]) => [name, environment])).toEqual(named)
})

test('a stack is known by the tag Stack, and is in its default region', () => {
  for (const { name, directory, region } of stacks) {
    expect(read(join(directory, 'main.tf'))).toMatch(new RegExp(`Stack += "${name}"`))
    expect(JSON.parse(defaultOf(directory, 'region') ?? '')).toBe(region)
  }
})

test('the push role may call what the code calls, and make no repository', () => {
  const [, push = ''] = /\n {2}push = jsonencode\((.*?)\n {2}\}\)/s.exec(read('terraform/bootstrap/policies.tf')) ?? []
  const allowed = [...push.matchAll(/"ecr:(\w+)"/g)].map(([, action]) => action).toSorted()
  const sources = globSync('src/images/**/*.ts').filter((path) => !path.endsWith('.test.ts'))
  const called = sources.flatMap((path) => [...read(path).matchAll(/\bnew (\w+)Command\(/g)].map(([, name]) => name))
  const needed = [...new Set(called)].filter((name) => name !== 'CreateRepository').toSorted()
  expect(allowed).toEqual(needed)
})

test("bootstrap's page asks for the bucket while its state is on the disk: later Terraform answers only after the next init", () => {
  const page = readFileSync('terraform/bootstrap/README.md', 'utf8')
  const asked = page.indexOf('terraform output -json backend_config')
  expect(asked).toBeGreaterThan(page.indexOf('terraform apply -var repository'))
  expect(page.indexOf('rm backend_override.tf')).toBeGreaterThan(asked)
})
