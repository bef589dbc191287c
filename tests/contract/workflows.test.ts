import { accessSync, constants, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../support/workflows/all.ts'
import { diagnose } from '../support/workflows/diagnose.ts'
import { copyOf, openRepository } from '../support/workflows/repository.ts'

const repository = await openRepository()

describe("GitHub's own language service finds nothing in", () => {
  const actions = ['action.yml', ...globSync('actions/*/action.yml')].map((path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }))
  test.each([...repository.workflows, ...actions])('$path', async (file) => {
    expect(await diagnose(file, repository)).toEqual([])
  })
})

test.each(Object.entries(rules))('%s', (_, rule) => {
  expect(rule(repository)).toEqual([])
})

test('workflows run scripts that exist', () => {
  const scripts = repository.workflows
    .filter(({ kind }) => kind === 'own')
    .flatMap(({ text }) => text.match(/\.\/scripts\/[\w-]+/g) ?? [])
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) accessSync(script, constants.X_OK)
})

test("of another's action that is used no more, no copy of its action.yml is kept", () => {
  const used = repository.workflows.flatMap(({ jobs }) =>
    jobs.flatMap(({ steps }) => steps.map(({ uses }) => copyOf(uses))),
  )
  const kept = globSync('tests/fixtures/actions/**/*.yml')
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter((path) => !used.includes(path))).toEqual([])
})
