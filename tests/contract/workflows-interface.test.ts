import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../../src/lib/json.ts'
import { expressionsOf, referencesIn } from '../support/workflows/expressions.ts'
import { openRepository } from '../support/workflows/repository.ts'
import { grantsOf } from '../support/workflows/rules/grants.ts'
import type { CalledInput, Interface, Workflow } from '../support/workflows/workflow.ts'

// What others call: names are added to, never renamed, and a permission more is one that no caller grants yet.
const required = 'string, required'
const empty = 'string: ""'
const runsOn = { 'runs-on': 'string: "ubuntu-24.04"' }
const argocd = { 'argocd-auth': 'string: "auto"', applications: empty, selector: empty }
const manifests = {
  'manifests-repository': required,
  'manifests-branch': 'string: "main"',
  'manifests-files': required,
  'manifests-app-client-id': empty,
}
const runners = { ...runsOn, 'health-runs-on': empty }
const secrets = { 'manifests-app-private-key': 'optional', 'manifests-token': 'optional', 'argocd-token': 'optional' }
const ofStacks = { contents: 'read', 'id-token': 'write', actions: 'read' }

const expected = {
  deliver: {
    inputs: {
      catalog: 'string: "services.yaml"',
      services: empty,
      'aws-region': required,
      'role-to-assume': empty,
      ...manifests,
      'manifests-repository': empty,
      'manifests-files': empty,
      'argocd-server': empty,
      ...argocd,
      environment: empty,
      push: 'boolean: true',
      ...runners,
      'allow-partial': 'boolean: false',
    },
    secrets,
    outputs: ['outcome', 'images', 'commit'],
    grants: { contents: 'read', 'id-token': 'write' },
    approvals: { bump: '${{ inputs.environment }}' },
  },
  promote: {
    inputs: {
      from: required,
      ...manifests,
      'argocd-server': empty,
      ...argocd,
      environment: empty,
      delivery: 'string: "push"',
      ...runners,
    },
    secrets,
    outputs: ['outcome', 'commit'],
    grants: { contents: 'read', 'id-token': 'write' },
    approvals: { bump: '${{ inputs.environment }}' },
  },
  rollback: {
    inputs: { commit: empty, services: empty, ...manifests, 'argocd-server': empty, ...argocd, ...runners },
    secrets,
    outputs: ['outcome', 'commit'],
    grants: { 'id-token': 'write' },
    approvals: {},
  },
  infrastructure: {
    inputs: { operation: 'string: "plan"', stack: required, confirm: empty, ...runsOn },
    secrets: { 'seal-key': 'required' },
    outputs: ['outcome', 'fingerprint'],
    grants: { ...ofStacks, 'pull-requests': 'write' },
    approvals: { apply: '${{ needs.plan.outputs.environment }}' },
  },
  drift: {
    inputs: { stacks: empty, ...runsOn },
    secrets: {},
    outputs: ['outcome'],
    grants: { ...ofStacks, issues: 'write' },
    approvals: {},
  },
  expire: {
    inputs: { stacks: empty, ...runsOn },
    secrets: { 'seal-key': 'required' },
    outputs: ['outcome'],
    grants: ofStacks,
    // That a stack is ephemeral is the approval.
    approvals: {},
  },
  drill: {
    inputs: { drill: required, 'argocd-server': required, 'argocd-auth': 'string: "auto"', ...runsOn },
    secrets: { 'argocd-token': 'optional' },
    outputs: ['outcome', 'report'],
    grants: { 'id-token': 'write' },
    approvals: {},
  },
}

/** The jobs that wait for an environment's rules, each with its environment. */
const approvalsOf = ({ jobs }: Workflow): Record<string, unknown> =>
  Object.fromEntries(
    jobs.flatMap(({ id, value: { environment } }) => (environment === undefined ? [] : [[id, environment]])),
  )

const told = ({ type, required: must, defaultValue }: CalledInput): string =>
  must ? `${type}, required` : `${type}: ${JSON.stringify(defaultValue)}`

const summaryOf = ({ inputs, secrets: taken, outputs }: Interface) => ({
  inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, told(input)])),
  secrets: Object.fromEntries(
    Object.entries(taken).map(([name, secret]) => [name, secret.required ? 'required' : 'optional']),
  ),
  outputs: Object.keys(outputs),
})

test('what is called takes, gives and asks for just this', async () => {
  const repository = await openRepository()
  const found = repository.workflows.flatMap((workflow) =>
    workflow.called === undefined || workflow.kind !== 'own'
      ? []
      : [
          [
            basename(workflow.path, '.yml'),
            { ...summaryOf(workflow.called), grants: grantsOf(repository, workflow), approvals: approvalsOf(workflow) },
          ] as const,
        ],
  )
  expect(Object.fromEntries(found)).toEqual(expected)
})

test('whatever is taken or given is described in a sentence', async () => {
  const { workflows } = await openRepository()
  const undescribed = workflows.flatMap(({ path, called }) =>
    [called?.inputs, called?.secrets, called?.outputs]
      .flatMap((entries) => Object.entries(entries ?? {}))
      .filter(([, { description }]) => !/^["`A-Z].{10,}\.$/s.test(description.trim()))
      .map(([name]) => `${path}: ${name}`),
  )
  expect(undescribed).toEqual([])
})

test('the drills that can be chosen are those that there are', async () => {
  const { workflows } = await openRepository()
  const drill = workflows.find(({ path }) => path === 'workflows/drill.yml')
  const options = at(drill?.value.on, 'workflow_dispatch', 'inputs', 'drill', 'options')
  const drills = globSync('manifests/drills/*/kustomization.yaml').map((path) => basename(dirname(path)))
  const known = drills.filter((name) => !['base', 'job'].includes(name))
  expect([options].flat().toSorted()).toEqual(known.toSorted())
})

test('every variable and secret that a caller reads is named in the README of the callers', async () => {
  const { workflows } = await openRepository()
  const readme = readFileSync('workflows/README.md', 'utf8')
  const named = workflows
    .filter(({ kind }) => kind === 'caller')
    .flatMap(({ value }) => expressionsOf(value).flatMap(({ trees }) => trees.flatMap(referencesIn)))
    .flatMap(([context = '', name = '']) => (['vars', 'secrets'].includes(context) ? [name] : []))
  expect(named.length).toBeGreaterThan(0)
  expect([...new Set(named)].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})
