import { expect, test } from 'vitest'
import { container, pod, recorded, seen } from '../../../tests/support/argocd/recorded.ts'
import type { Pod } from '../answers/observation.ts'
import type { Container, Event } from '../answers/tree.ts'
import type { Cause } from './cause.ts'
import { diagnose } from './diagnose.ts'

const unwell = (changes: Partial<Pod>): Pod => pod({ ready: false, health: 'Degraded', ...changes })
const withContainer = (changes: Partial<Container>): Pod[] => [unwell({ containers: [container(changes)] })]
const waiting = (reason: string, message = '') => ({ waiting: { reason, message } })
const warning = (reason: string, message: string): Event => ({ type: 'Warning', reason, message })
const crashed = { waiting: { reason: 'CrashLoopBackOff', message: '' } }

type Row = { found: string; pods?: Pod[]; events?: Event[]; cause: Pick<Cause, 'kind' | 'because'> }

const rows: Row[] = [
  {
    found: 'an image that is not there',
    pods: withContainer(
      waiting(
        'ImagePullBackOff',
        'Back-off pulling image "local.test/app:1": ErrImagePull: local.test/app:1: not found',
      ),
    ),
    cause: { kind: 'image-pull', because: 'image local.test/app:1 cannot be pulled: local.test/app:1: not found' },
  },
  {
    found: 'an image that may not be pulled',
    pods: withContainer(waiting('ErrImagePull', '403 Forbidden')),
    cause: { kind: 'image-pull', because: 'image local.test/app:1 cannot be pulled: 403 Forbidden' },
  },
  {
    found: 'an image that is never pulled, as recorded',
    pods: withContainer(waiting('ErrImageNeverPull')),
    cause: { kind: 'image-pull', because: 'image local.test/app:1 cannot be pulled' },
  },
  {
    found: 'a program that ends',
    pods: withContainer({ ...crashed, restarts: 3, last: { exitCode: 7, reason: 'Error' } }),
    cause: { kind: 'crash', because: 'container c ended with exit code 7; restarted 3 times' },
  },
  {
    found: 'a program that ends for the first time',
    pods: withContainer({ terminated: { exitCode: 127, reason: 'Error' } }),
    cause: { kind: 'crash', because: 'container c ended with exit code 127 (the command was not found)' },
  },
  {
    found: 'too little memory',
    pods: withContainer({ ...crashed, restarts: 1, last: { exitCode: 137, reason: 'OOMKilled' }, memoryLimit: '48Mi' }),
    cause: {
      kind: 'out-of-memory',
      because: 'container c was killed because it used more memory than its limit of 48Mi; restarted once',
    },
  },
  {
    found: 'a node without memory',
    pods: withContainer({ terminated: { exitCode: 137, reason: 'OOMKilled' } }),
    cause: { kind: 'out-of-memory', because: 'container c was killed because it used more memory than its node has' },
  },
  {
    found: 'a liveness probe that kills',
    pods: withContainer({ restarts: 2, last: { exitCode: 143, reason: 'Error' } }),
    events: [warning('Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 500')],
    cause: {
      kind: 'probe',
      because:
        'container c was restarted because its probe failed: Liveness probe failed: HTTP probe failed with statuscode: 500; restarted 2 times',
    },
  },
  {
    found: 'an exit code of its own is no work of the probe',
    pods: withContainer({ terminated: { exitCode: 2, reason: 'Error' } }),
    events: [warning('Unhealthy', 'Liveness probe failed: no')],
    cause: { kind: 'crash', because: 'container c ended with exit code 2' },
  },
  {
    found: 'a missing Secret',
    pods: withContainer(waiting('CreateContainerConfigError', 'secret "db" not found')),
    cause: { kind: 'config', because: 'container c cannot be created: secret "db" not found' },
  },
  {
    found: 'a readiness probe that never passes',
    pods: [unwell({ containers: [container()] })],
    events: [warning('Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503')],
    cause: {
      kind: 'probe',
      because: 'the pod runs and is not ready: Readiness probe failed: HTTP probe failed with statuscode: 503',
    },
  },
  {
    found: 'no room on any node',
    pods: [unwell({ health: 'Progressing', reason: 'Pending' })],
    events: [warning('FailedScheduling', '0/3 nodes are available: 3 Insufficient memory.')],
    cause: { kind: 'scheduling', because: 'no node takes the pod: 0/3 nodes are available: 3 Insufficient memory.' },
  },
  {
    found: 'a volume that cannot be mounted',
    pods: [unwell({ reason: 'ContainerCreating' })],
    events: [warning('FailedMount', 'configmap "prices" not found')],
    cause: { kind: 'config', because: 'FailedMount: configmap "prices" not found' },
  },
  {
    found: 'a quota that is used up, so that there is no pod at all',
    pods: [],
    events: [warning('FailedCreate', 'pods "good-1" is forbidden: exceeded quota: small')],
    cause: { kind: 'quota', because: 'no pod can be created: pods "good-1" is forbidden: exceeded quota: small' },
  },
  {
    found: 'pods that an admission webhook refuses',
    pods: [],
    events: [warning('FailedCreate', 'admission webhook denied the request')],
    cause: { kind: 'config', because: 'no pod can be created: admission webhook denied the request' },
  },
  {
    found: 'nothing but what Argo CD says of a resource, as recorded',
    pods: [],
    cause: { kind: 'health', because: 'it is Degraded: Deployment "badimg" exceeded its progress deadline' },
  },
  {
    found: 'the new pod before an old one',
    pods: [
      unwell({
        name: 'old',
        current: false,
        containers: [container({ terminated: { exitCode: 1, reason: 'Error' } })],
      }),
      ...withContainer({ terminated: { exitCode: 2, reason: 'Error' } }),
    ],
    cause: { kind: 'crash', because: 'container c ended with exit code 2' },
  },
]

test.each(rows)('$found', ({ pods = [pod()], events = [], cause }) => {
  const found = diagnose(seen(recorded('degraded'), { pods }), { events, log: [] })
  expect(found).toMatchObject(cause)
  expect(found?.next).not.toBe('')
})

test('where nothing is wrong there is no cause', () => {
  expect(diagnose(seen(recorded('healthy')), { events: [], log: [] })).toBeUndefined()
})

test.each([
  ['app', 'It names no registry'],
  ['app:1.2', 'It names no registry'],
  ['acme/app@sha256:abc', 'It names no registry'],
  ['docker.io/acme/app', 'Let the nodes'],
  ['localhost/app', 'Let the nodes'],
  ['local:5000/app', 'Let the nodes'],
])('what to do about a denied pull of %s', (image, next) => {
  const message = 'pull access denied, repository does not exist or may require authorization'
  const pods = withContainer({ image, ...waiting('ErrImagePull', message) })
  const found = diagnose(seen(recorded('degraded'), { pods }), { events: [], log: [] })
  expect(found?.next.startsWith(next)).toBe(true)
})

test.each([
  ['redis:7.99', 'ErrImagePull', 'docker.io/library/redis:7.99: not found'],
  ['redis', 'ImagePullBackOff', 'toomanyrequests: You have reached your pull rate limit'],
  ['redis:UPPER:1', 'InvalidImageName', 'could not parse image name'],
])('of %s, which Docker Hub does not deny, the tag and the way to it are asked for: %s', (image, reason, message) => {
  const observation = seen(recorded('degraded'), { pods: withContainer({ image, ...waiting(reason, message) }) })
  expect(diagnose(observation, { events: [], log: [] })?.next).toMatch('Check that this very tag')
})

test.each([
  [
    'failed to resolve reference "local.test/app:1": unexpected status from HEAD request to https://local.test/v2/app: 403 Forbidden',
    'Let the nodes',
  ],
  ['pull access denied, repository does not exist or may require authorization', 'Let the nodes'],
  [
    'failed to pull "127.0.0.1:40312/authorization/app:1": the registry answered 404 for blobs/sha256:a403b',
    'Check that this',
  ],
  ['127.0.0.1:14010/app@sha256:401: not found', 'Check that this'],
])('what to do about %s', (message, next) => {
  const observation = seen(recorded('degraded'), { pods: withContainer(waiting('ErrImagePull', message)) })
  expect(diagnose(observation, { events: [], log: [] })?.next).toMatch(`${next} `)
})
