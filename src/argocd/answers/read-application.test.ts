import { expect, test } from 'vitest'
import { readRecording } from '../../../tests/support/argocd/recorded.ts'
import { readApplication } from './read-application.ts'

const revision = 'a'.repeat(40)

test('the recorded application whose sync failed', () => {
  expect(readApplication(readRecording('syncfailed'))).toMatchObject({
    name: 'inval',
    namespace: 'argocd',
    project: 'default',
    automated: true,
    sync: 'OutOfSync',
    revisions: ['f498d0a063c6841c172246c5bc3fe1457047ff6f'],
    health: 'Missing',
    reconciledAt: Date.parse('2026-11-22T09:46:00Z'),
    conditions: [{ type: 'SyncError' }],
    operation: { phase: 'Failed', retries: 1, partial: false, finishedAt: Date.parse('2026-11-22T09:46:00Z') },
    resources: [
      { kind: 'Service', synced: true },
      { kind: 'Deployment', synced: false, health: 'Missing' },
    ],
  })
})

test('the recorded self-heal is a partial sync', () => {
  expect(readApplication(readRecording('drift')).operation).toMatchObject({ phase: 'Running', partial: true })
})

test.each([
  [
    'a sync by hand names a branch, its result the commit',
    { status: { operationState: { operation: { sync: { revision: 'main' } }, syncResult: { revision } } } },
    { revisions: [revision] },
  ],
  [
    'a sync that has no result yet has what was asked for',
    { status: { operationState: { phase: 'Running', operation: { sync: { revision } } } } },
    { phase: 'Running', revisions: [revision] },
  ],
  [
    'a sync that was only asked for is pending',
    { operation: { sync: { revision } } },
    { phase: 'Pending', revisions: [revision] },
  ],
  [
    'a dry run is partial',
    { status: { operationState: { operation: { sync: { dryRun: true } } } } },
    { partial: true },
  ],
  [
    'several sources have several revisions',
    { status: { operationState: { syncResult: { revisions: ['1.2.3', revision] } } } },
    { revisions: ['1.2.3', revision] },
  ],
])('%s', (_, answer, operation) => {
  expect(readApplication(answer).operation).toMatchObject(operation)
})

test.each([
  [undefined, false],
  [{}, false],
  [{ automated: {} }, true],
  [{ automated: { enabled: false } }, false],
  [{ automated: null }, false],
])('a sync policy of %j is automated: %s', (syncPolicy, automated) => {
  expect(readApplication({ spec: { syncPolicy } }).automated).toBe(automated)
})

test('an application with a hydrator follows its dry source, and is compared in the hydrated form', () => {
  const drySource = { repoURL: 'https://git.test/dry', targetRevision: 'main', path: 'quote' }
  const compared = { repoURL: 'https://git.test/dry', targetRevision: 'environments/prod', path: 'quote' }
  const lastSuccessfulOperation = { drySHA: revision, hydratedSHA: 'b'.repeat(40) }
  const application = readApplication({
    spec: { sourceHydrator: { drySource, syncSource: { targetBranch: 'environments/prod', path: 'quote' } } },
    status: { sync: { comparedTo: { source: compared } }, sourceHydrator: { lastSuccessfulOperation } },
  })
  expect(application).toMatchObject({
    sources: [{ repository: 'https://git.test/dry', targetRevision: 'main', path: 'quote' }],
    hydrated: { from: revision, to: 'b'.repeat(40) },
    comparedSources: [],
  })
})

test('the ApplicationSet that made an application is one of its owners', () => {
  const ownerReferences = [
    { kind: 'Application', name: 'parent' },
    { kind: 'ApplicationSet', name: 'shops' },
  ]
  expect(readApplication({ metadata: { ownerReferences } }).applicationSet).toBe('shops')
  expect(readApplication({ metadata: {} }).applicationSet).toBeUndefined()
})
