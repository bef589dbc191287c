import type { Standing } from '../../../src/argocd/judgement/standing.ts'
import type { Behaviour } from './behaviours.ts'

/** A recorded look, what is worth noticing in it, and how it must be judged. */
export type SceneRow = { scene: string; look: string; shows?: Behaviour; stands: Standing; cause?: string }

export const sceneRows: SceneRow[] = [
  {
    scene: 'autoscaler-3',
    look: 'after its sync, before Argo CD has looked again',
    stands: { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' },
  },
  {
    scene: 'autoscaler-5',
    look: 'an autoscaler that has not begun',
    stands: { kind: 'rolling', because: 'health is Progressing (HorizontalPodAutoscaler quote: Waiting to Autoscale)' },
    cause:
      'the pod runs and is not ready: Readiness probe failed: Get "http://10.244.0.68:8080/ready": dial tcp 10.244.0.68:8080: connect: connection refused',
  },
  {
    scene: 'autoscaler-11',
    look: 'a rollout beside an autoscaler that fails',
    stands: { kind: 'rolling', because: 'Deployment quote: 0 of 1 new pods are ready' },
  },
  {
    scene: 'autoscaler-13',
    look: 'an autoscaler that fails beside what runs',
    shows: 'noise beside what runs',
    stands: {
      kind: 'healthy',
      because:
        'runs at ff1eafa2; beside it Degraded (HorizontalPodAutoscaler quote: the HPA controller was unable to get the target\'s current scale: deployments.apps "nothing" not found)',
    },
  },
  {
    scene: 'bad-image-1',
    look: 'healthy at the commit before',
    stands: { kind: 'undetected', because: 'Argo CD has compared 2890f4df, not 4fb64709' },
  },
  { scene: 'bad-image-2', look: 'its sync runs', stands: { kind: 'syncing', because: 'the sync is running: running' } },
  {
    scene: 'bad-image-3',
    look: 'health that is older than the sync',
    shows: 'stale health',
    stands: { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' },
  },
  {
    scene: 'bad-image-4',
    look: 'an image that is not in the registry',
    stands: { kind: 'failing', because: 'quote-855b969fc-hx5zh: ErrImagePull', final: false },
    cause:
      'image 127.0.0.1:34013/shop/quote:img-c3bd26f0ded7b86d@sha256:111111111111… cannot be pulled: rpc error: code = NotFound desc = failed to pull and unpack image "127.0.0.1:34013/shop/quote@sha256:1111111111111111111111111111111111111111111111111111111111111111": failed to resolve reference "127.0.0.1:34013/shop/quote@sha256:1111111111111111111111111111111111111111111111111111111111111111": 127.0.0.1:34013/shop/quote@sha256:1111111111111111111111111111111111111111111111111111111111111111: not found',
  },
  {
    scene: 'by-hand-2',
    look: 'automatic sync is off',
    shows: 'automatic sync is off',
    stands: {
      kind: 'held',
      because: 'out of sync (Deployment quote), and automatic sync is off: somebody must sync it',
      remedy: 'sync',
    },
  },
  {
    scene: 'deleted-2',
    look: 'Argo CD still compares what its own sync has changed',
    stands: { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' },
  },
  {
    scene: 'deleted-3',
    look: 'a new pod that is not ready yet',
    stands: { kind: 'rolling', because: 'Deployment quote: 0 of 1 new pods are ready' },
  },
  {
    scene: 'deleted-4',
    look: 'its resources are being deleted',
    stands: { kind: 'held', because: 'the application is being deleted' },
  },
  {
    scene: 'hook-postsync-2',
    look: 'a PostSync hook failed, with all else as it should be',
    stands: { kind: 'sync-failed', because: 'hook Job migrate failed: Job has reached the specified backoff limit' },
    cause: 'Job has reached the specified backoff limit',
  },
  {
    scene: 'hook-postsync-4',
    look: 'the sync waits for the workload before its hook',
    shows: 'waves',
    stands: { kind: 'syncing', because: 'the sync is running: waiting for healthy state of apps/Deployment/quote' },
  },
  {
    scene: 'hook-postsync-5',
    look: 'Synced and Healthy, and a hook still runs',
    stands: { kind: 'syncing', because: 'the sync is running: waiting for completion of hook batch/Job/migrate' },
  },
  {
    scene: 'hook-postsync-6',
    look: 'Running with a finishedAt: between two attempts',
    shows: 'an operation between two attempts',
    stands: {
      kind: 'syncing',
      because:
        'the sync waits before it tries again (attempt 2): one or more synchronization tasks completed unsuccessfully. Retrying attempt #1 at 9:53PM.',
    },
  },
  {
    scene: 'hook-postsync-7',
    look: 'the second attempt begins',
    stands: { kind: 'syncing', because: 'the sync is running (attempt 2): Retrying operation. Attempt #1' },
  },
  {
    scene: 'hook-postsync-9',
    look: 'a failed hook is counted in',
    stands: { kind: 'syncing', because: 'the sync is running (attempt 2): one or more tasks are running' },
  },
  {
    scene: 'hook-presync-2',
    look: 'a hook runs, and nothing was applied',
    stands: {
      kind: 'syncing',
      because: 'the sync is running: waiting for completion of hook batch/Job/migrate and 2 more hooks',
    },
  },
  {
    scene: 'hook-presync-3',
    look: 'a hook alone is left to run',
    stands: { kind: 'syncing', because: 'the sync is running: waiting for completion of hook batch/Job/migrate' },
  },
  {
    scene: 'hook-presync-4',
    look: 'a PreSync hook failed once',
    stands: {
      kind: 'syncing',
      because:
        'the sync waits before it tries again (attempt 2): one or more synchronization tasks completed unsuccessfully. Retrying attempt #1 at 9:53PM.',
    },
  },
  {
    scene: 'hook-presync-6',
    look: 'the hook is gone, and counts as failed',
    stands: { kind: 'syncing', because: 'the sync is running (attempt 2): one or more tasks are running' },
  },
  {
    scene: 'hook-presync-7',
    look: 'a PreSync hook failed for good; the hook itself is gone from the tree',
    shows: 'a failed hook',
    stands: { kind: 'sync-failed', because: 'hook Job migrate failed: Job has reached the specified backoff limit' },
    cause: 'Job has reached the specified backoff limit',
  },
  {
    scene: 'invalid-2',
    look: 'a manifest that was refused once',
    stands: {
      kind: 'syncing',
      because:
        'the sync waits before it tries again (attempt 2): one or more objects failed to apply, reason: error when patching "/dev/shm/2799627911":  "" is invalid: patch: Invalid value: "": unrecognized type: int32. Retrying attempt #1 at 9:52PM.',
    },
  },
  {
    scene: 'invalid-3',
    look: 'the second attempt begins',
    stands: { kind: 'syncing', because: 'the sync is running (attempt 2): Retrying operation. Attempt #1' },
  },
  {
    scene: 'invalid-4',
    look: 'a manifest that was refused for good',
    shows: 'a failed sync that is not tried again',
    stands: {
      kind: 'sync-failed',
      because:
        'one or more objects failed to apply, reason: error when patching "/dev/shm/27166605":  "" is invalid: patch: Invalid value: "": unrecognized type: int32 (retried 1 times).',
    },
    cause: 'a field should hold int32, and holds something else',
  },
  {
    scene: 'kept-still-1',
    look: 'skip-reconcile',
    stands: {
      kind: 'undetected',
      because: 'Argo CD has compared 96ac76dd, not 95719e06; its annotation skip-reconcile keeps it from looking',
    },
  },
  {
    scene: 'missing-path-2',
    look: 'the folder is gone; health and sync are of before',
    stands: {
      kind: 'unrendered',
      because:
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = quote: app path does not exist',
      passing: false,
    },
  },
  {
    scene: 'out-of-memory-3',
    look: 'killed once',
    stands: { kind: 'failing', because: 'quote-868b557579-nflgg: out of memory, not restarted yet', final: false },
    cause: 'container quote was killed because it used more memory than its limit of 32Mi',
  },
  {
    scene: 'out-of-memory-4',
    look: 'killed again',
    stands: { kind: 'failing', because: 'quote-868b557579-nflgg: out of memory, restarted once', final: false },
    cause: 'container quote was killed because it used more memory than its limit of 32Mi; restarted once',
  },
  {
    scene: 'overtaken-4',
    look: 'a sync that was asked for and has not begun',
    stands: { kind: 'syncing', because: 'the sync is running: pending' },
  },
  {
    scene: 'overtaken-5',
    look: 'a newer commit with another image',
    stands: {
      kind: 'other-image',
      because:
        'Deployment quote names 127.0.0.1:40045/shop/quote:img-553389462e6e685c@sha256:553389462e6e…, not shop/quote:img-6813923554eff942@sha256:6813923554ef…',
      newer: true,
    },
  },
  {
    scene: 'parent-all-1',
    look: 'never compared',
    stands: { kind: 'undetected', because: 'Argo CD has compared nothing yet, not e1a409c7' },
  },
  {
    scene: 'parent-all-2',
    look: 'child applications alone, which have no health of their own',
    shows: 'child applications',
    stands: { kind: 'healthy', because: 'healthy at e1a409c7' },
  },
  {
    scene: 'paused-3',
    look: 'a paused Deployment is Suspended',
    stands: { kind: 'held', because: 'Deployment quote is paused' },
  },
  {
    scene: 'prune-only-4',
    look: 'OutOfSync only by what nobody prunes, in its rollout',
    stands: { kind: 'rolling', because: 'Deployment quote: 0 of 1 new pods are ready' },
  },
  {
    scene: 'prune-only-5',
    look: 'OutOfSync only by what nobody prunes',
    shows: 'prune-only drift',
    stands: { kind: 'healthy', because: 'healthy at d2da4e26' },
  },
  {
    scene: 'quota-2',
    look: 'an operation without a state',
    shows: 'an operation that has not begun',
    stands: { kind: 'syncing', because: 'the sync is running: pending' },
  },
  {
    scene: 'quota-4',
    look: 'a quota that leaves no room; the Deployment tells at once',
    stands: {
      kind: 'failing',
      because:
        'Deployment quote: no pod can be created: pods "quote-74b978c98b-bfpjw" is forbidden: exceeded quota: one-pod, requested: pods=1, used: pods=1, limited: pods=1',
      final: false,
    },
    cause:
      'no pod can be created: pods "quote-74b978c98b-bfpjw" is forbidden: exceeded quota: one-pod, requested: pods=1, used: pods=1, limited: pods=1',
  },
  {
    scene: 'retried-1',
    look: 'an older commit',
    stands: { kind: 'undetected', because: 'Argo CD has compared cca704f5, not b503386d' },
  },
  {
    scene: 'retried-2',
    look: 'an older sync between two attempts',
    shows: 'a retry that blocks newer commits',
    stands: {
      kind: 'held',
      because:
        'a sync of the older cca704f5 is still running (attempt 2): one or more objects failed to apply, reason: error when patching "/dev/shm/3757317996":  "" is invalid: patch: Invalid value: "": unrecognized type: int32. Retrying attempt #1 at 9:55PM.',
    },
  },
  {
    scene: 'retried-3',
    look: 'an older sync that is tried again',
    stands: {
      kind: 'held',
      because: 'a sync of the older cca704f5 is still running (attempt 2): Retrying operation. Attempt #1',
    },
  },
  {
    scene: 'sources-3',
    look: 'two sources: revisions, and no revision',
    shows: 'several sources',
    stands: { kind: 'healthy', because: 'healthy at 15332007' },
  },
  {
    scene: 'two-services-cart-4',
    look: 'the other one has ended once',
    shows: 'pods that tell before their Deployment',
    stands: { kind: 'failing', because: 'cart-dccf7587d-x598w: exit code 4, not restarted yet', final: false },
    cause: 'container cart ended with exit code 4',
  },
  {
    scene: 'two-services-cart-5',
    look: 'and again',
    stands: { kind: 'failing', because: 'cart-dccf7587d-x598w: exit code 4, restarted once', final: false },
    cause: 'container cart ended with exit code 4; restarted once',
  },
  {
    scene: 'two-services-3',
    look: 'one of two services, live',
    stands: { kind: 'healthy', because: 'healthy at e32278ec' },
  },
  {
    scene: 'unchanged-2',
    look: 'a commit without a sync of its own',
    shows: 'a commit that changes nothing here',
    stands: { kind: 'healthy', because: 'healthy at a5fe2672' },
  },
  {
    scene: 'unready-1',
    look: 'Progressing before anything of ours',
    stands: { kind: 'undetected', because: 'Argo CD has compared 4f6e6dfb, not 1b478e46' },
  },
  {
    scene: 'unready-4',
    look: 'past its own progress deadline',
    stands: { kind: 'failing', because: 'Deployment quote exceeded its progress deadline', final: true },
    cause: 'the pod runs and is not ready: Readiness probe failed: HTTP probe failed with statuscode: 503',
  },
  {
    scene: 'unready-slowly-2',
    look: 'unready, with nine minutes left',
    stands: { kind: 'rolling', because: 'Deployment quote: 0 of 1 new pods are ready' },
  },
  {
    scene: 'window-3',
    look: 'a sync window is closed',
    shows: 'a closed window',
    stands: {
      kind: 'held',
      because: 'out of sync (Deployment quote), and a sync window is closed (deny * * * * * for 24h)',
    },
  },
  {
    scene: 'window-5',
    look: 'live once the window was taken away',
    stands: { kind: 'healthy', because: 'healthy at 72de09df' },
  },
  {
    scene: 'config-5',
    look: 'a ConfigMap that is not there',
    stands: { kind: 'failing', because: 'quote-6f9dbc9bb4-4d8tl: CreateContainerConfigError', final: false },
    cause: 'container quote cannot be created: configmap "nowhere" not found',
  },
  {
    scene: 'init-container-4',
    look: 'an init container that has failed twice',
    shows: 'an init container that fails',
    stands: { kind: 'failing', because: 'quote-85fffcddb-lgjz2: exit code 3, restarted once', final: false },
    cause: 'container migrate ended with exit code 3; restarted once',
  },
  {
    scene: 'startup-probe-4',
    look: 'a probe has had a container stopped, which ended well',
    stands: { kind: 'failing', because: 'quote-7f84bf4dbf-95sqz: exit code 0, restarted once', final: false },
    cause:
      'container quote was restarted because its probe failed: Startup probe failed: dial tcp 10.244.0.28:9: connect: connection refused; restarted once',
  },
  {
    scene: 'volume-3',
    look: 'a volume of a Secret that is not there: only the events tell',
    stands: { kind: 'rolling', because: 'Deployment quote: 0 of 1 new pods are ready' },
    cause: 'FailedMount: MountVolume.SetUp failed for volume "key" : secret "nowhere" not found',
  },
  {
    scene: 'scheduling-3',
    look: 'no node has room: only the events tell',
    stands: { kind: 'rolling', because: 'Deployment quote: 0 of 1 new pods are ready' },
    cause:
      'no node takes the pod: 0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
  },
  {
    scene: 'stuck-hook-3',
    look: 'a hook that does not end',
    shows: 'a stuck hook',
    stands: { kind: 'syncing', because: 'the sync is running: waiting for completion of hook batch/Job/migrate' },
  },
  {
    scene: 'poisoned-1',
    look: 'Synced and Healthy at our commit, and its cache gave the render of the one before',
    shows: 'a poisoned cache',
    stands: {
      kind: 'other-image',
      because:
        'Deployment quote names 127.0.0.1:44225/shop/quote:img-c3bd26f0ded7b86d@sha256:c3bd26f0ded7…, not shop/quote:img-6813923554eff942@sha256:6813923554ef…',
      newer: false,
    },
  },
  {
    scene: 'rollout-4',
    look: 'a Rollout at a step that waits for somebody',
    shows: 'a suspended rollout',
    stands: {
      kind: 'held',
      because: 'the application is suspended: Suspended (Rollout canary: CanaryPauseStep)',
    },
  },
]
