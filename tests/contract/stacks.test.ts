import { existsSync, readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readStacks } from '../../src/terraform/stacks/stacks.ts'

const text = readFileSync('stacks.yaml', 'utf8')

test('stacks.yaml is a list of stacks, to the reader and to its schema', () => {
  const schema = JSON.parse(readFileSync('stacks.schema.json', 'utf8'))
  expect(new Ajv.Ajv2020({ strict: true, strictRequired: false }).compile(schema)(parse(text))).toBe(true)
  expect(readStacks(text, 'stacks.yaml').map(({ name }) => name)).toEqual(['bootstrap', 'foundation', 'cluster'])
})

test('it names the schema by a path that leads to it', () => {
  const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text) ?? []
  expect(existsSync(named)).toBe(true)
})
