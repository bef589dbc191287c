import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { readList, readText } from '../../src/argocd/answers/json.ts'
import { drillNames } from '../../src/drill/failures/drill.ts'
import { drillOf, longestMilliseconds } from '../../src/drill/failures/drills.ts'
import { at } from '../../src/lib/json.ts'
import { parseDuration } from '../../src/lib/time.ts'
import { bytesOf, coresOf } from '../support/kube-state-metrics/quantity.ts'

const folder = 'manifests/drills'
const read = (path: string): unknown => parse(readFileSync(`${folder}/${path}`, 'utf8'))
const job = read('job/job.yaml')
const container = at(job, 'spec', 'template', 'spec', 'containers', 0)
const variables = Object.fromEntries(
  readList(container, 'env').map((entry) => [readText(entry, 'name') ?? '', readText(entry, 'value') ?? '']),
)
const interval = parseDuration(variables.SCRAPE_INTERVAL ?? '') ?? 0

const rules = globSync('manifests/observability/rules/*.yaml')
  .map((path): unknown => parse(readFileSync(path, 'utf8')))
  .flatMap((object) => readList(object, 'spec', 'groups'))
  .flatMap((group) => readList(group, 'rules'))

test('every drill has a folder, and what they share has two', () => {
  const folders = readdirSync(folder).filter((name) => !name.endsWith('.md'))
  expect(folders.toSorted()).toEqual([...drillNames, 'base', 'job'].toSorted())
})

describe.each(drillNames)('%s', (name) => {
  const drill = drillOf(name, interval)
  const overlay = read(`${name}/kustomization.yaml`)
  const patches: unknown[] = parse(readText(overlay, 'patches', 0, 'patch') ?? '')
  const patched = new Map(patches.map((patch) => [readText(patch, 'path') ?? '', at(patch, 'value')]))

  test('its Job is named after it, and is told to hold it', () => {
    expect(readText(overlay, 'nameSuffix')).toBe(`-${name}`)
    expect(readText(container, 'env', 0, 'name')).toBe('DRILL')
    expect(patched.get('/spec/template/spec/containers/0/env/0/value')).toBe(name)
  })

  test('its Job has time for all of it, clean-up included', () => {
    expect(Number(patched.get('/spec/activeDeadlineSeconds')) * 1000).toBeGreaterThanOrEqual(longestMilliseconds(drill))
  })

  test('its alert is a rule of ours, and waits just as long as the drill is made for', () => {
    const rule = rules.find((one) => readText(one, 'alert') === drill.alert)
    expect(rule).toBeDefined()
    expect(parseDuration(readText(rule, 'for') ?? '0s')).toBe(drill.alertFor)
  })

  test('who holds it may make, read and delete what it injects, and its own pod be read', () => {
    const account = String(patched.get('/spec/template/spec/serviceAccountName'))
    const roles = parseAllDocuments(readFileSync(`${folder}/base/runner.yaml`, 'utf8')).map((one): unknown =>
      one.toJS(),
    )
    const role = roles.find((one) => at(one, 'kind') === 'Role' && readText(one, 'metadata', 'name') === account)
    const verbsOn = (resource: string) =>
      readList(role, 'rules')
        .filter((rule) => readList(rule, 'resources').includes(resource))
        .flatMap((rule) => readList(rule, 'verbs'))
    const all = ['get', 'list', 'create', 'delete']
    expect(verbsOn('pods')).toEqual(name === 'bad-image' ? ['get'] : all)
    expect(verbsOn('deployments')).toEqual(name === 'bad-image' ? all : [])
  })
})

test('the OOM drill demands its alert within 90 s, waits 180 s at most, and demands that it is resolved within 90 s', () => {
  const { firesWithin, givesUpAfter, resolvesWithin } = drillOf('oom-kill', interval)
  expect([firesWithin, givesUpAfter, resolvesWithin]).toEqual([90_000, 180_000, 90_000])
})

test('the namespace has room for one drill of each kind at once, and for no more', () => {
  const [quota] = parseAllDocuments(readFileSync(`${folder}/base/limits.yaml`, 'utf8')).map((one): unknown =>
    one.toJS(),
  )
  const injection = { name: 'x', namespace: 'drills', image: 'x', labels: {} }
  const owner = { apiVersion: 'batch/v1', kind: 'Job', name: 'x', uid: 'x' }
  const containers = drillNames.flatMap((name) => {
    const { spec } = drillOf(name, interval).inject({ ...injection, owner })
    return [container, at(spec, 'containers', 0) ?? at(spec, 'template', 'spec', 'containers', 0)]
  })
  const sum = (what: string, resource: string, read: (written: string) => number): number =>
    containers
      .map((one) => read(readText(one, 'resources', what, resource) ?? ''))
      .reduce((total, one) => total + one, 0)
  const hard = (name: string): string => readText(quota, 'spec', 'hard', name) ?? ''
  expect({ pods: hard('pods'), deployments: hard('count/deployments.apps') }).toEqual({
    pods: `${containers.length}`,
    deployments: '1',
  })
  for (const what of ['requests', 'limits']) {
    expect(coresOf(hard(`${what}.cpu`))).toBeCloseTo(sum(what, 'cpu', coresOf))
    expect(bytesOf(hard(`${what}.memory`))).toBe(sum(what, 'memory', bytesOf))
  }
})

test('the Job is a Sync hook that is made anew, is not repeated, and gets time to clean up', () => {
  expect(at(job, 'metadata', 'annotations')).toEqual({
    'argocd.argoproj.io/hook': 'Sync',
    'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
  })
  expect(at(job, 'spec', 'backoffLimit')).toBe(0)
  expect(at(job, 'spec', 'template', 'spec', 'terminationGracePeriodSeconds')).toBe(60)
})

test('the namespace enforces `restricted`, and denies all traffic that nothing allows', () => {
  expect(at(read('base/namespace.yaml'), 'metadata', 'labels', 'pod-security.kubernetes.io/enforce')).toBe('restricted')
  const policies = parseAllDocuments(readFileSync(`${folder}/base/network.yaml`, 'utf8')).map((one): unknown =>
    one.toJS(),
  )
  expect(policies.map((policy) => at(policy, 'spec'))).toContainEqual({
    podSelector: {},
    policyTypes: ['Ingress', 'Egress'],
  })
})
