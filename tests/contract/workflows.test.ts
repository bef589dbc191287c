import { accessSync, constants, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readActionFile } from '../support/runner/action-file.ts'
import { rules } from '../support/workflows/all.ts'
import { diagnose } from '../support/workflows/diagnose.ts'
import { copyOf, openRepository } from '../support/workflows/repository.ts'
import { staysInJob } from '../support/workflows/rules/crossing.ts'

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

test('what a job uploads has a name of its attempt or takes the place of what is there, so that it can be run again', () => {
  const uploads = repository.workflows.flatMap(({ path, jobs }) =>
    jobs.flatMap(({ id, steps }) =>
      steps
        .filter(({ uses }) => uses.startsWith('actions/upload-artifact@'))
        .map((step) => ({ at: `${path}, job ${id}`, name: String(step.with.name), overwrite: step.with.overwrite })),
    ),
  )
  expect(uploads.length).toBeGreaterThan(3)
  const once = uploads.filter(({ name, overwrite }) => !name.includes('github.run_attempt') && overwrite !== true)
  expect(once).toEqual([])
})

test("of another's action that is used no more, no copy of its action.yml is kept", () => {
  const used = repository.workflows.flatMap(({ jobs }) =>
    jobs.flatMap(({ steps }) => steps.map(({ uses }) => copyOf(uses))),
  )
  const kept = globSync('tests/fixtures/actions/**/*.yml')
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter((path) => !used.includes(path))).toEqual([])
})

test('an output that is said to be for its own job, or to be a file there, is one that may not cross jobs', () => {
  const said = ['.', ...globSync('actions/*')].flatMap((directory) =>
    readActionFile(directory)
      .outputs.filter(({ description }) => /\bfor this job\b|\bfile with the\b/.test(description))
      .map(({ name }) => [directory === '.' ? 'deliver' : basename(directory), name] as const),
  )
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter(([action, output]) => staysInJob[action]?.[output] === undefined)).toEqual([])
})

test('what may not cross jobs is an output that there is', () => {
  const outputs = Object.entries(staysInJob)
    .filter(([action]) => !action.includes('/'))
    .flatMap(([action, stays]) => Object.keys(stays).map((output) => ({ action, output })))
  const isThere = ({ action, output }: { action: string; output: string }): boolean =>
    readActionFile(action === 'deliver' ? '.' : `actions/${action}`).outputs.some(({ name }) => name === output)
  expect(outputs.filter((one) => !isThere(one))).toEqual([])
})
