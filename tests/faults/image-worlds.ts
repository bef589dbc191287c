import { randomBytes } from 'node:crypto'
import { checkOutServices } from '../support/catalog-checkout.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { putIndex, putPlainImage } from '../support/ecr/images.ts'
import { routeEcrs } from '../support/ecr/router.ts'
import { findEngine } from '../support/engine.ts'
import type { FaultDoor } from '../support/fault-door/door.ts'
import { runAction } from '../support/runner/run-action.ts'
import { startSts } from '../support/sts/sts.ts'
import { repositories, repository, secretsOf, trust } from './image-parts.ts'
import { openDockerPush, openLayoutPush } from './image-push-worlds.ts'
import type { Scenario, World } from './scenario.ts'

const openPromotion = async (door: FaultDoor): Promise<World> => {
  const sts = await startSts({ trust, guard: door.guard('GitHub and STS') })
  const source = await startEcr({
    ...{ accountId: '111111111111', region: 'us-east-1', credentials: sts.credentials, repositories },
    guard: door.guard('source'),
  })
  const destination = await startEcr({
    ...{ accountId: '222222222222', region: 'eu-west-1', repositories },
    guard: door.guard('destination'),
  })
  // Between the action and the two of them: they are what is struck.
  const router = await routeEcrs([source, destination])
  const children = ['amd64', 'arm64'].map((architecture) =>
    putPlainImage(source, repository, { content: ['shared', randomBytes(9_000_000), architecture], architecture }),
  )
  const { digest } = putIndex(source, repository, { tag: 'v1', children })
  return {
    secrets: secretsOf([source, destination], sts),
    run: (timeout) =>
      runAction({
        directory: 'actions/ecr-promote',
        inputs: {
          source: `111111111111.dkr.ecr.us-east-1.amazonaws.com/${repository}@${digest}`,
          'source-role-to-assume': trust.roleArn,
          repository,
          tags: 'v1',
          timeout,
        },
        env: { ...destination.env, ...sts.env, ...router.env },
        idToken: sts.idToken,
      }),
    wrongAfter: () => (destination.image(repository, 'v1')?.digest === digest ? undefined : 'v1 is not that image'),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([router.stop(), sts.stop(), source.stop(), destination.stop()])
    },
  }
}

const openSelection = async (door: FaultDoor): Promise<World> => {
  const checkout = await checkOutServices(2)
  const sts = await startSts({ trust, guard: door.guard('GitHub and STS') })
  const names = ['service-0000', 'service-0001']
  const ecr = await startEcr({
    repositories: names.map((name) => ({ name })),
    credentials: sts.credentials,
    guard: door.guard('ECR'),
  })
  return {
    secrets: secretsOf([ecr], sts),
    run: (timeout) =>
      runAction({
        directory: 'actions/select-services',
        inputs: { 'aws-region': ecr.region, 'role-to-assume': trust.roleArn, timeout },
        env: { ...sts.env, AWS_ENDPOINT_URL_ECR: ecr.url },
        workspace: checkout.directory,
        idToken: sts.idToken,
      }),
    wrongAfter: ({ outputs }) => (outputs.count === '2' ? undefined : `it selected ${outputs.count}`),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([ecr.stop(), sts.stop()])
      await checkout[Symbol.asyncDispose]()
    },
  }
}

const engine = await findEngine()

export const imageScenarios: Scenario[] = [
  { to: 'ecr-build-push of an OCI layout', good: ['built', 'reused'], sample: 2, open: openLayoutPush },
  ...(engine === undefined
    ? []
    : [{ to: 'ecr-build-push by Docker', good: ['built', 'reused'], sample: 1, open: openDockerPush(engine) }]),
  { to: 'ecr-promote', good: ['promoted', 'already-there'], sample: 2, open: openPromotion },
  { to: 'select-services', good: ['selected'], sample: 1, open: openSelection },
]
