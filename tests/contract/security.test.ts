import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { workflowTexts } from '../support/workflows/workflow-texts.ts'

const page = readFileSync('docs/security.md', 'utf8')
const tables = page.slice(page.indexOf('## What stops whom'), page.indexOf('## Trust policies'))
const rows = [...tables.matchAll(/^\| (?!-)(.*) \|$/gm)]
  .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()))
  .filter((cells) => !/^(?:They|It|It is|On the machine of|Of)$/.test(cells[0] ?? ''))
const links = [
  ...page.matchAll(/\[`?([^\]`]+)`?\]\(\.\.\/((?:tests|src|scripts|terraform)\/[^)]+\.(?:ts|hcl))\)/g),
].map(([, name = '', path = '']) => ({ name, path }))

describe('docs/security.md', () => {
  test('every line has its test or its setting, or says that nothing stops it', () => {
    expect(rows.length).toBeGreaterThan(40)
    const unheld = rows.filter(
      (cells) => !/\]\(\.\.\/|\bsetting\b|\bnothing$|\bSetting:/.test(cells.slice(-2).join(' | ')),
    )
    expect(unheld.map(([first]) => first)).toEqual([])
    const honest = rows.filter((cells) => cells.at(-1) === 'nothing')
    expect(honest.filter((cells) => !/^Nothing\b/.test(cells.at(-2) ?? ''))).toEqual([])
  })

  test.each(links)('$path has what it is said to show: $name', ({ name, path }) => {
    expect(readFileSync(path, 'utf8')).toContain(name)
  })
})

type Step = { uses?: string; run?: string; with?: Record<string, unknown> }
type Job = { permissions?: Record<string, string>; environment?: unknown; steps?: Step[] }
type Workflow = { jobs: Record<string, Job> }

const workflows = workflowTexts()
  .filter(({ kind }) => kind !== 'example')
  .map(({ path, text }): Workflow & { path: string; text: string } => ({ path, text, ...parse(text) }))
const workflow = (name: string): Workflow & { path: string; text: string } => {
  const found = workflows.find(({ path }) => path === join('.github/workflows', `${name}.yml`))
  if (found === undefined) throw new Error(`There is no workflow ${name}.`)
  return found
}
const jobsOf = (name: string): [string, Job][] => Object.entries(workflow(name).jobs)

test('no workflow restores a cache', () => {
  const steps = workflows.flatMap(({ path, jobs }) =>
    Object.values(jobs).flatMap(({ steps: all = [] }) => all.map((step) => ({ path, ...step }))),
  )
  expect(steps.filter(({ uses = '' }) => uses.startsWith('actions/cache'))).toEqual([])
  // These restore one unless they are told not to.
  const settingUp = steps.filter(({ uses = '' }) => /^actions\/setup-(?:go|node|python|java)@/.test(uses))
  expect(settingUp.filter((step) => step.with?.cache !== false)).toEqual([])
})

test('what builds holds no secret, and what writes manifests cannot sign in to AWS', () => {
  const asked = (job: Job | undefined): string => JSON.stringify(job ?? {})
  const { select, build, collect, bump } = workflow('deliver').jobs
  for (const job of [build, collect]) {
    expect(asked(job)).toContain('role-to-assume')
    expect(asked(job)).not.toContain('secrets.')
  }
  // To tell that one is missing, not what it is.
  expect(asked(select).match(/secrets\.[\w-]+(?![\w-]| != '')/g) ?? []).toEqual([])
  const writing = [bump, workflow('promote').jobs.bump, workflow('rollback').jobs.rollback]
  for (const job of writing) {
    expect(asked(job)).toContain('secrets.manifests-app-private-key')
    expect(job?.permissions ?? {}).not.toHaveProperty('id-token')
  }
})

test('what can write a release runs no code of this repository', () => {
  const writing = jobsOf('release').filter(([, { permissions = {} }]) => Object.values(permissions).includes('write'))
  expect(writing.map(([name, { environment }]) => [name, environment])).toEqual([['publish', 'release']])
  const steps = writing.flatMap(([, job]) => job.steps ?? [])
  expect(steps.flatMap(({ uses }) => uses?.replace(/@.*/, '') ?? [])).toEqual([
    'actions/download-artifact',
    'actions/attest',
    'actions/attest',
  ])
  expect(steps.filter(({ run = '' }) => /\b(?:npm|npx|node)\b|\.\/scripts/.test(run))).toEqual([])
})

test('CI and a release make the bundles again', () => {
  const runs = (name: string): (string | undefined)[] =>
    jobsOf(name).flatMap(([, { steps = [] }]) => steps.map(({ run }) => run))
  expect(runs('ci')).toContain('npm run verify')
  expect(runs('release')).toContain('npm run verify')
})

test('no policy allows what is true of a claim that is missing', () => {
  const files = globSync(['terraform/**/*.tf', 'README.md', 'actions/*/README.md', 'docs/*.md'])
  const policies = files.filter((path) => /\bStringEquals\b/.test(readFileSync(path, 'utf8')))
  expect(policies).toContain('terraform/modules/github-oidc/main.tf')
  expect(
    policies.filter((path) => /ForAllValues:\w|StringLike["\s=:{]+"?token\.actions/.test(readFileSync(path, 'utf8'))),
  ).toEqual([])
})
