import type { Application, Operation } from '../../../src/argocd/answers/application.ts'
import type { Observation } from '../../../src/argocd/answers/observation.ts'
import type { Expectation } from '../../../src/argocd/judgement/expectation.ts'
import type { Standing } from '../../../src/argocd/judgement/standing.ts'
import type { Behaviour } from './behaviours.ts'
import { container, deployment, pod, recorded, seen } from './recorded.ts'

const healthyAt = 'afba7ae867fd6b2a1445430bd20dc0b3f3957d6d'
const older = '0'.repeat(40)
const app1 = { repository: 'app', tag: '1', digest: undefined }
const commitAlone: Expectation = { commit: healthyAt, images: [] }
const withImage: Expectation = { commit: healthyAt, images: [app1] }
const digest = (digit: string): string => `sha256:${digit.repeat(64)}`

const operation = (changes: Partial<Operation>): Operation => ({
  phase: 'Succeeded',
  revisions: [healthyAt],
  message: '',
  startedAt: 0,
  finishedAt: 0,
  retries: 0,
  partial: false,
  failures: [],
  ...changes,
})

const service = (synced: boolean, toPrune = false): Application['resources'][number] => ({
  group: '',
  version: 'v1',
  kind: 'Service',
  namespace: 'apps',
  name: 'old',
  synced,
  toPrune,
  hook: false,
  health: 'Healthy',
  message: undefined,
})

const outOfSync = (changes: Partial<Application>): Application =>
  recorded('healthy', { sync: 'OutOfSync', resources: [service(false)], ...changes })

const waiting = (reason: string) => ({ waiting: { reason, message: '' } })
const unready = { ready: false, health: 'Degraded' } as const

/** A whole look at an application, and where it stands then; `shows` is the behaviour of Argo CD's that it is in the table for. */
export type ObservationRow = {
  look: string
  shows?: Behaviour
  observation: Observation
  expectation: Expectation
  stands: Standing
}

type Row = Omit<ObservationRow, 'expectation'> & Partial<Pick<ObservationRow, 'expectation'>>

const rows: Row[] = [
  // What was recorded from a real Argo CD.
  {
    look: 'recorded healthy',
    observation: seen(recorded('healthy')),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'recorded kustomize, with the image that it runs',
    observation: seen(recorded('kustomize'), { workloads: [deployment({ images: ['local.test/app:2'] })] }),
    expectation: { commit: 'f498d0a063c6841c172246c5bc3fe1457047ff6f', images: [{ ...app1, tag: '2' }] },
    stands: { kind: 'healthy', because: 'healthy at f498d0a0' },
  },
  {
    look: 'recorded helm, which has no workload',
    observation: seen(recorded('helm'), { workloads: [], pods: [] }),
    stands: { kind: 'healthy', because: 'healthy at f498d0a0' },
  },
  {
    look: 'recorded progressing: its only pod is not ready yet',
    observation: seen(recorded('progressing'), {
      workloads: [deployment({ updated: 1, available: 0 })],
      pods: [pod({ ready: false, health: 'Progressing' })],
    }),
    stands: { kind: 'rolling', because: 'Deployment good: 0 of 1 pods are ready' },
  },
  {
    look: 'recorded progressing-rollout: the operation is long over, the old pod still runs',
    observation: seen(recorded('progressing-rollout'), { workloads: [deployment({ total: 2 })] }),
    stands: { kind: 'rolling', because: 'Deployment good: 1 pod of the old revision has not made way yet' },
  },
  {
    look: 'recorded degraded: the progress deadline is over',
    observation: seen(recorded('degraded'), {
      workloads: [deployment({ available: 0, stalled: true })],
      pods: [pod({ ...unready, reason: 'ErrImageNeverPull', containers: [container(waiting('ErrImageNeverPull'))] })],
    }),
    stands: { kind: 'failing', because: 'good-974b6f49d-qv8q2: ErrImageNeverPull', final: true },
  },
  {
    look: 'recorded outofsync-missing: automatic sync is off, nothing was ever deployed',
    observation: seen(recorded('outofsync-missing'), { workloads: [], pods: [] }),
    stands: {
      kind: 'held',
      because: 'out of sync (Service manual, Deployment manual), and automatic sync is off: somebody must sync it',
      remedy: 'sync',
    },
  },
  {
    look: 'recorded outofsync: the operation is of an older commit, automatic sync is off',
    shows: 'automatic sync is off',
    observation: seen(recorded('outofsync'), { operationContains: false }),
    stands: {
      kind: 'held',
      because: 'out of sync (Deployment manual), and automatic sync is off: somebody must sync it',
      remedy: 'sync',
    },
  },
  {
    look: 'recorded syncfailed',
    observation: seen(recorded('syncfailed'), { workloads: [], pods: [] }),
    stands: {
      kind: 'sync-failed',
      because:
        'one or more objects failed to apply, reason: Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32 (retried 1 times).',
    },
  },
  {
    look: 'recorded comparisonerror: healthy, since there is nothing',
    shows: 'a revision that is a name',
    observation: seen(recorded('comparisonerror'), { contains: undefined, workloads: [], pods: [] }),
    stands: {
      kind: 'unrendered',
      because:
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = does/not/exist: app path does not exist',
      passing: false,
    },
  },
  {
    look: 'recorded drift: self-heal syncs one resource',
    shows: 'a partial sync',
    observation: seen(recorded('drift'), { workloads: [], pods: [] }),
    stands: { kind: 'syncing', because: 'out of sync (Deployment good); automatic sync has not begun' },
  },
  // Which commit.
  {
    look: 'healthy at an older commit',
    observation: seen(recorded('healthy', { revisions: [older] }), { contains: false, workloads: [], pods: [] }),
    stands: { kind: 'undetected', because: 'Argo CD has compared 00000000, not afba7ae8' },
  },
  {
    look: 'never compared',
    observation: seen(recorded('healthy', { revisions: [''] }), { contains: false, workloads: [], pods: [] }),
    stands: { kind: 'undetected', because: 'Argo CD has compared nothing yet, not afba7ae8' },
  },
  {
    look: 'kept from looking by an annotation',
    observation: seen(recorded('healthy', { revisions: [older], skipsReconcile: true }), { contains: false }),
    stands: {
      kind: 'undetected',
      because: 'Argo CD has compared 00000000, not afba7ae8; its annotation skip-reconcile keeps it from looking',
    },
  },
  {
    look: 'a commit of which nobody can say whether it holds ours, and no images to go by',
    observation: seen(recorded('healthy', { revisions: [older] }), { contains: undefined }),
    stands: {
      kind: 'undetected',
      because:
        'Argo CD has compared 00000000, not afba7ae8; whether that holds it could not be found out: correct manifests-repository or its token, if a warning says so',
    },
  },
  {
    look: 'a commit of which nobody can say, but the images are there',
    observation: seen(recorded('healthy', { revisions: [older] }), { contains: undefined }),
    expectation: withImage,
    stands: { kind: 'healthy', because: 'healthy at 00000000' },
  },
  {
    look: 'a commit that changes nothing here: synced without an operation of its own',
    shows: 'a commit that changes nothing here',
    observation: seen(recorded('healthy'), { operationContains: false }),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'being deleted',
    observation: seen(recorded('healthy', { deleting: true })),
    stands: { kind: 'held', because: 'the application is being deleted' },
  },
  // Rendering.
  {
    look: 'the repository server is away for a moment',
    observation: seen(
      recorded('healthy', {
        conditions: [{ type: 'ComparisonError', message: 'rpc error: code = Unavailable desc = connection refused' }],
      }),
    ),
    stands: {
      kind: 'unrendered',
      because: 'rpc error: code = Unavailable desc = connection refused',
      passing: true,
    },
  },
  ...[
    // As Argo CD 3.2.11 said them of a Git server that was away, or refused it, for a moment.
    'failed to list refs: unexpected client error: unexpected requesting "http://127.0.0.1:1/team/manifests/info/refs?service=git-upload-pack" status code: 503',
    'failed to list refs: authentication required: away',
    'failed to list refs: authorization failed: away',
    'failed to list refs: repository not found: away',
    'failed to initialize repository resources: rpc error: code = Internal desc = Failed to fetch default: `git fetch origin --tags --force --prune` failed exit status 128: could not read Username',
  ].map((said): Row => {
    const because = `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ${said}`
    return {
      look: `Argo CD cannot read the repository: ${said.slice(0, 60)}`,
      observation: seen(recorded('healthy', { conditions: [{ type: 'ComparisonError', message: because }] })),
      stands: { kind: 'unread', because },
    }
  }),
  {
    look: 'a warning is no error',
    observation: seen(recorded('healthy', { conditions: [{ type: 'OrphanedResourceWarning', message: '2 orphans' }] })),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  // Operations.
  {
    look: 'an operation that was asked for and has not begun',
    shows: 'an operation that has not begun',
    observation: seen(outOfSync({ operation: operation({ phase: 'Pending', finishedAt: undefined }) })),
    stands: { kind: 'syncing', because: 'the sync is running: pending' },
  },
  {
    look: 'an operation that waits between two attempts has a finishedAt and is not over',
    shows: 'an operation between two attempts',
    observation: seen(
      outOfSync({ operation: operation({ phase: 'Running', retries: 2, message: 'Retrying attempt #2' }) }),
    ),
    stands: { kind: 'syncing', because: 'the sync waits before it tries again (attempt 3): Retrying attempt #2' },
  },
  {
    look: 'an older operation that is still retried keeps newer commits waiting',
    shows: 'a retry that blocks newer commits',
    observation: seen(
      outOfSync({
        operation: operation({ phase: 'Running', revisions: [older], retries: 3, message: 'one hook failed' }),
      }),
      { operationContains: false },
    ),
    stands: { kind: 'held', because: 'a sync of the older 00000000 is still running (attempt 4): one hook failed' },
  },
  {
    look: 'an operation parked by a sync window',
    shows: 'a window that parks a running sync',
    observation: seen(
      outOfSync({ operation: operation({ phase: 'Running', message: 'Sync operation blocked by sync window' }) }),
    ),
    stands: { kind: 'held', because: 'a sync window holds the sync: Sync operation blocked by sync window' },
  },
  {
    look: 'a failed operation of an older commit says nothing about ours',
    observation: seen(outOfSync({ operation: operation({ phase: 'Failed', revisions: [older], message: 'no' }) }), {
      operationContains: false,
    }),
    stands: { kind: 'syncing', because: 'out of sync (Service old); automatic sync has not begun' },
  },
  {
    look: 'a failed operation that somebody has put right by hand',
    observation: seen(recorded('healthy', { operation: operation({ phase: 'Failed', message: 'no' }) })),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'a failed hook after the sync, with all else as it should be',
    shows: 'a failed hook',
    observation: seen(
      recorded('healthy', {
        operation: operation({
          phase: 'Failed',
          message: 'one or more synchronization tasks completed unsuccessfully',
          failures: [{ kind: 'Job', name: 'smoke-test', message: 'BackoffLimitExceeded', hook: true }],
        }),
      }),
    ),
    stands: { kind: 'sync-failed', because: 'hook Job smoke-test failed: BackoffLimitExceeded' },
  },
  {
    look: 'a failed dry run proves nothing',
    shows: 'a partial sync',
    observation: seen(outOfSync({ operation: operation({ phase: 'Failed', partial: true }) })),
    stands: { kind: 'syncing', because: 'out of sync (Service old); automatic sync has not begun' },
  },
  {
    look: 'a sync error of another commit is no error of ours',
    observation: seen(
      outOfSync({ conditions: [{ type: 'SyncError', message: `Failed last sync attempt to [${older}]: no` }] }),
      { operationContains: false },
    ),
    stands: { kind: 'syncing', because: 'out of sync (Service old); automatic sync has not begun' },
  },
  {
    look: 'a sync error of our commit, although its operation is no longer shown',
    shows: 'a failed sync that is not tried again',
    observation: seen(
      outOfSync({
        operation: undefined,
        conditions: [{ type: 'SyncError', message: `Failed last sync attempt to [${healthyAt}]: no` }],
      }),
    ),
    stands: { kind: 'sync-failed', because: `Failed last sync attempt to [${healthyAt}]: no` },
  },
  {
    look: 'auto-sync that refuses to remove everything',
    shows: 'auto-sync that would remove everything',
    observation: seen(
      outOfSync({ conditions: [{ type: 'SyncError', message: 'auto-sync will wipe out all resources' }] }),
    ),
    stands: { kind: 'sync-failed', because: 'auto-sync will wipe out all resources' },
  },
  // What differs.
  {
    look: 'out of sync only by what nobody prunes',
    shows: 'prune-only drift',
    observation: seen(outOfSync({ resources: [service(true), service(false, true)] }), { operationContains: false }),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'synced by our operation, and another resource drifts again and again',
    observation: seen(outOfSync({})),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'synced by our operation, and the workload itself drifts',
    observation: seen(outOfSync({ resources: [{ ...service(false), kind: 'Deployment', name: 'good' }] })),
    stands: { kind: 'syncing', because: 'out of sync (Deployment good); automatic sync has not begun' },
  },
  {
    look: 'automatic sync outside of its window',
    shows: 'a closed window',
    observation: seen(outOfSync({ operation: undefined }), { closedWindow: 'no sync window is open (allow)' }),
    stands: { kind: 'held', because: 'out of sync (Service old), and no sync window is open (allow)' },
  },
  // Trust.
  {
    look: 'health that is older than the end of the sync',
    shows: 'stale health',
    observation: seen(recorded('healthy', { reconciledAt: 1_000, operation: operation({ finishedAt: 2_000 }) })),
    stands: { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' },
  },
  {
    look: 'compared to an older form of the application',
    shows: 'a change by an ApplicationSet',
    observation: seen(recorded('healthy', { comparedSources: [{ repository: 'a', targetRevision: 'b', path: 'c' }] })),
    stands: { kind: 'syncing', because: 'the application itself was changed, and Argo CD has not compared it since' },
  },
  {
    look: 'Healthy from the cache, while the controller has not seen the new generation',
    shows: 'stale health',
    observation: seen(recorded('healthy'), { workloads: [deployment({ generation: 2 })] }),
    stands: { kind: 'rolling', because: 'Deployment good: its controller has not seen the change yet' },
  },
  // Images.
  {
    look: 'an older render under our commit',
    shows: 'a poisoned cache',
    observation: seen(recorded('healthy'), { workloads: [deployment({ images: ['local.test/app:0'] })] }),
    expectation: withImage,
    stands: { kind: 'other-image', because: 'Deployment good names local.test/app:0, not app:1', newer: false },
  },
  {
    look: 'another image under a newer commit',
    observation: seen(recorded('healthy', { revisions: [older] }), {
      workloads: [deployment({ images: ['local.test/app:2'] })],
    }),
    expectation: withImage,
    stands: { kind: 'other-image', because: 'Deployment good names local.test/app:2, not app:1', newer: true },
  },
  {
    look: 'the right tag with another digest',
    observation: seen(recorded('healthy'), {
      workloads: [deployment({ images: [`local.test/app:1@${digest('b')}`] })],
    }),
    expectation: { commit: healthyAt, images: [{ ...app1, digest: digest('a') }] },
    stands: {
      kind: 'other-image',
      because: 'Deployment good names local.test/app:1@sha256:bbbbbbbbbbbb…, not app:1@sha256:aaaaaaaaaaaa…',
      newer: false,
    },
  },
  {
    look: 'the right digest without a tag',
    observation: seen(recorded('healthy'), { workloads: [deployment({ images: [`local.test/app@${digest('a')}`] })] }),
    expectation: { commit: healthyAt, images: [{ ...app1, digest: digest('a') }] },
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'an image whose repository only ends alike',
    observation: seen(recorded('healthy'), { workloads: [deployment({ images: ['local.test/myapp:0'] })] }),
    expectation: withImage,
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'no commit is waited for, and the image is still the one before: it may be yet to come',
    observation: seen(recorded('progressing'), { workloads: [deployment({ images: ['local.test/app:0'] })] }),
    expectation: { commit: undefined, images: [app1] },
    stands: { kind: 'undetected', because: 'Deployment good names local.test/app:0, not app:1' },
  },
  {
    look: 'no commit is waited for, and the image is there',
    observation: seen(recorded('healthy')),
    expectation: { commit: undefined, images: [app1] },
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  // The rollout.
  {
    look: 'a crashing pod of a Deployment of the same name in another namespace is none of ours',
    observation: seen(recorded('healthy'), {
      workloads: [deployment(), deployment({ namespace: 'other', images: ['local.test/other:1'] })],
      pods: [pod(), pod({ ...unready, namespace: 'other', reason: 'CrashLoopBackOff' })],
    }),
    expectation: withImage,
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'a ready pod of an older revision',
    observation: seen(recorded('healthy'), { pods: [pod(), pod({ name: 'good-old', current: false })] }),
    stands: { kind: 'rolling', because: 'Deployment good: pod good-old of an older revision is still ready' },
  },
  {
    look: 'an old pod that is going away',
    observation: seen(recorded('healthy'), { pods: [pod(), pod({ current: false, reason: 'Terminating' })] }),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'the first of three pods is updated',
    observation: seen(recorded('healthy'), {
      workloads: [deployment({ desired: 3, updated: 1, available: 3, total: 3 })],
    }),
    stands: { kind: 'rolling', because: 'Deployment good: 1 of 3 pods are of the new revision' },
  },
  {
    look: 'a paused workload',
    observation: seen(recorded('healthy'), { workloads: [deployment({ paused: true })] }),
    stands: { kind: 'held', because: 'Deployment good is paused' },
  },
  {
    look: 'a progress deadline that an older generation exceeded',
    observation: seen(recorded('progressing'), { workloads: [deployment({ generation: 2, stalled: true })] }),
    stands: { kind: 'rolling', because: 'Deployment good: its controller has not seen the change yet' },
  },
  {
    look: 'a new pod that crashes while Argo CD still says Progressing',
    shows: 'pods that tell before their Deployment',
    observation: seen(recorded('progressing'), {
      workloads: [deployment({ total: 2 })],
      pods: [
        pod({
          ...unready,
          reason: 'CrashLoopBackOff',
          containers: [container({ restarts: 2, last: { exitCode: 7, reason: 'Error' } })],
        }),
      ],
    }),
    stands: { kind: 'failing', because: 'good-974b6f49d-qv8q2: exit code 7, restarted 2 times', final: false },
  },
  {
    look: 'a crashing pod of the old revision is none of ours',
    observation: seen(recorded('healthy'), {
      pods: [pod(), pod({ ...unready, current: false, reason: 'CrashLoopBackOff' })],
    }),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'a crashing pod of another workload than that of our image',
    observation: seen(recorded('healthy'), {
      workloads: [deployment(), deployment({ name: 'other', images: ['local.test/other:1'] })],
      pods: [pod(), pod({ ...unready, workload: 'Deployment other', reason: 'CrashLoopBackOff' })],
    }),
    expectation: withImage,
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  // Health.
  {
    look: 'degraded by something that is no pod',
    observation: seen(
      recorded('healthy', {
        health: 'Degraded',
        resources: [{ ...service(true), kind: 'Certificate', health: 'Degraded', message: 'no issuer' }],
      }),
    ),
    stands: { kind: 'failing', because: 'Degraded (Certificate old: no issuer)', final: false },
  },
  {
    look: 'degraded by an autoscaler alone, which runs nothing',
    shows: 'noise beside what runs',
    observation: seen(
      recorded('healthy', {
        health: 'Degraded',
        resources: [{ ...service(true), kind: 'HorizontalPodAutoscaler', health: 'Degraded', message: 'no metrics' }],
      }),
    ),
    stands: {
      kind: 'healthy',
      because: 'runs at afba7ae8; beside it Degraded (HorizontalPodAutoscaler old: no metrics)',
    },
  },
  {
    look: 'degraded by an autoscaler and by something else',
    observation: seen(
      recorded('healthy', {
        health: 'Degraded',
        resources: [
          { ...service(true), kind: 'HorizontalPodAutoscaler', health: 'Degraded' },
          { ...service(true), health: 'Degraded' },
        ],
      }),
    ),
    stands: { kind: 'failing', because: 'Degraded (HorizontalPodAutoscaler old; Service old)', final: false },
  },
  {
    look: 'suspended',
    shows: 'a suspended rollout',
    observation: seen(recorded('healthy', { health: 'Suspended' })),
    stands: { kind: 'held', because: 'the application is suspended: Suspended' },
  },
  {
    look: 'health that nobody knows',
    observation: seen(recorded('healthy', { health: 'Unknown' })),
    stands: { kind: 'rolling', because: 'health is Unknown' },
  },
  // What the recordings do not have.
  {
    look: 'an operation that was dropped: nothing says that it ever was',
    shows: 'a dropped operation',
    observation: seen(outOfSync({ operation: undefined }), { operationContains: undefined }),
    stands: { kind: 'syncing', because: 'out of sync (Service old); automatic sync has not begun' },
  },
  {
    look: 'a hook that does not end',
    shows: 'a stuck hook',
    observation: seen(
      outOfSync({
        operation: operation({
          phase: 'Running',
          finishedAt: undefined,
          message: 'waiting for completion of hook batch/Job/migrate',
        }),
      }),
    ),
    stands: { kind: 'syncing', because: 'the sync is running: waiting for completion of hook batch/Job/migrate' },
  },
  {
    look: 'a wave that waits for the one before it',
    shows: 'waves',
    observation: seen(
      outOfSync({
        operation: operation({
          phase: 'Running',
          finishedAt: undefined,
          message: 'waiting for healthy state of apps/Deployment/database',
        }),
      }),
    ),
    stands: { kind: 'syncing', because: 'the sync is running: waiting for healthy state of apps/Deployment/database' },
  },
  {
    look: 'a sync that somebody is terminating',
    observation: seen(outOfSync({ operation: operation({ phase: 'Terminating', finishedAt: undefined }) })),
    stands: { kind: 'syncing', because: 'the sync is running: terminating' },
  },
  {
    look: 'Synced, and a resource is gone from the cluster since',
    shows: 'a missing resource',
    observation: seen(recorded('healthy', { health: 'Missing', resources: [{ ...service(true), health: 'Missing' }] })),
    stands: { kind: 'rolling', because: 'health is Missing (Service old)' },
  },
  {
    look: 'an init container that crashes, which Argo CD does not look at',
    shows: 'an init container that fails',
    observation: seen(recorded('progressing'), {
      workloads: [deployment({ total: 2 })],
      pods: [
        pod({
          ready: false,
          health: 'Progressing',
          reason: 'Init:CrashLoopBackOff',
          containers: [
            container({
              name: 'migrate',
              restarts: 1,
              last: { exitCode: 3, reason: 'Error' },
              ...waiting('CrashLoopBackOff'),
            }),
          ],
        }),
      ],
    }),
    stands: { kind: 'failing', because: 'good-974b6f49d-qv8q2: exit code 3, restarted once', final: false },
  },
  {
    look: 'degraded by a scaler of KEDA alone',
    shows: 'noise beside what runs',
    observation: seen(
      recorded('healthy', {
        health: 'Degraded',
        resources: [{ ...service(true), kind: 'ScaledObject', health: 'Degraded', message: 'no triggers' }],
      }),
    ),
    stands: { kind: 'healthy', because: 'runs at afba7ae8; beside it Degraded (ScaledObject old: no triggers)' },
  },
  {
    look: 'degraded by a disruption budget alone',
    shows: 'noise beside what runs',
    observation: seen(
      recorded('healthy', {
        health: 'Degraded',
        resources: [{ ...service(true), kind: 'PodDisruptionBudget', health: 'Degraded' }],
      }),
    ),
    stands: { kind: 'healthy', because: 'runs at afba7ae8; beside it Degraded (PodDisruptionBudget old)' },
  },
  {
    look: 'a Rollout that its steps have paused holds its sync for ever',
    shows: 'a suspended rollout',
    observation: seen(
      recorded('healthy', {
        health: 'Suspended',
        resources: [{ ...service(true), group: 'argoproj.io', kind: 'Rollout', name: 'good', health: 'Suspended' }],
      }),
      { workloads: [deployment({ kind: 'Rollout' })], pods: [pod({ workload: 'Rollout good' })] },
    ),
    stands: { kind: 'held', because: 'the application is suspended: Suspended (Rollout good)' },
  },
  {
    look: 'an application that its ApplicationSet syncs in its turn',
    shows: 'a rolling sync',
    observation: seen(outOfSync({ automated: false, operation: undefined, applicationSet: 'shops' })),
    stands: {
      kind: 'held',
      because:
        'out of sync (Service old), and automatic sync is off: somebody must sync it, or the rolling sync of its ApplicationSet shops',
      remedy: 'sync',
    },
  },
  {
    look: 'a hydrated commit, which was written from ours',
    shows: 'a hydrated source',
    observation: seen(recorded('healthy', { hydrated: { from: healthyAt, to: older }, revisions: [older] }), {
      revision: healthyAt,
    }),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'a chart beside the values that hold our commit',
    shows: 'several sources',
    observation: seen(recorded('healthy', { revisions: ['1.4.2', healthyAt] }), { revision: healthyAt }),
    stands: { kind: 'healthy', because: 'healthy at afba7ae8' },
  },
  {
    look: 'a chart whose values are of an older commit',
    shows: 'several sources',
    observation: seen(recorded('healthy', { revisions: ['1.4.2', older] }), { revision: older, contains: false }),
    stands: { kind: 'undetected', because: 'Argo CD has compared 00000000, not afba7ae8' },
  },
  {
    look: 'the application itself is invalid',
    observation: seen(
      recorded('healthy', {
        conditions: [{ type: 'InvalidSpecError', message: 'application references project gone which does not exist' }],
      }),
    ),
    stands: {
      kind: 'unrendered',
      because: 'application references project gone which does not exist',
      passing: false,
    },
  },
  {
    look: 'a pod that no node takes',
    observation: seen(recorded('progressing'), {
      workloads: [deployment({ total: 2 })],
      pods: [pod({ ready: false, health: 'Progressing', reason: 'Pending' })],
    }),
    stands: { kind: 'rolling', because: 'Deployment good: 0 of 1 new pods are ready' },
  },
  {
    look: 'a container that cannot be created',
    observation: seen(recorded('progressing'), {
      workloads: [deployment({ total: 2 })],
      pods: [pod({ ...unready, containers: [container(waiting('CreateContainerConfigError'))] })],
    }),
    stands: { kind: 'failing', because: 'good-974b6f49d-qv8q2: CreateContainerConfigError', final: false },
  },
]

/** Looks that are recordings with some of what was read of them exchanged; the commit alone is expected unless said. */
export const observationRows: ObservationRow[] = rows.map((row) => ({ expectation: commitAlone, ...row }))
