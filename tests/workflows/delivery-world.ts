import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { at, listOf } from '../../src/lib/json.ts'
import { checkOutCaller } from '../support/act/caller-checkout.ts'
import { type Event, pushEvent } from '../support/act/event.ts'
import { runWorkflow, type WorkflowRun } from '../support/act/run-workflow.ts'
import { openToolkit, type Toolkit } from '../support/act/toolkit.ts'
import { type ArgocdStandIn, startArgocd } from '../support/argocd/start.ts'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { putPlainImage } from '../support/ecr/images.ts'
import { findEngine } from '../support/engine.ts'
import { removeImages } from '../support/engine-images.ts'
import type { Files, Repository } from '../support/git-server/repository.ts'
import { startGitHub } from '../support/github/github.ts'
import { wordsOf } from '../support/read-fields.ts'
import { runAction } from '../support/runner/run-action.ts'
import { startSts } from '../support/sts/sts.ts'
import {
  type Change,
  type Environment,
  environments,
  manifestFiles,
  overlay,
  type Pins,
  readChanges,
  readPins,
} from './shop-manifests.ts'
import { repositoryOf, services, shopFiles } from './shop-repository.ts'

const roleArn = 'arn:aws:iam::123456789012:role/push'

type Attempt = {
  /** The caller, a file of `workflows/`. */
  caller: string
  event: Event
  /** The commit of the shop that the run is of; its newest unless given. */
  commit?: string
  depth?: number
  vars?: Record<string, string>
  secrets?: Record<string, string>
  machine?: Record<string, string>
  toolkit?: Toolkit
  attempt?: number
}

/**
 * A shop of 19 services and its manifests on a GitHub, with all images in ECR, both environments live in Argo CD, and the
 * callers of `workflows/` in the shop's repository.
 */
export type DeliveryWorld = AsyncDisposable & {
  shop: Repository
  manifests: Repository
  ecr: LocalEcr
  /** Who may push, by the branch's token. */
  roleArn: string
  argocd: ArgocdStandIn
  toolkit: Toolkit
  /** What the world changes in the workflows of its toolkit, for a test that has one of its own. */
  edit: Edit
  run: (attempt: Attempt) => Promise<WorkflowRun>
  /** Commits to the shop, and tells of it as a push. */
  push: (files: Files) => Promise<{ commit: string; event: Event }>
  pins: (environment: Environment, revision?: string) => Promise<Pins>
  /** What a delivery of the shop's newest commit would pin, as ECR has it by now: an image for each of the services. */
  built: (names: string[]) => Pins
  /** Puts another image of the service into ECR, and bumps the environment to it. */
  pin: (environment: Environment, service: string) => Promise<{ commit: string; pin: string }>
  /** What the manifests' commits since the given one changed, oldest first. */
  changes: (since: string) => Promise<Change[]>
  /** Services whose images came into ECR by a push since the world began, one entry an image. */
  pushed: () => string[]
  /** What runs in an environment: service → digest. */
  live: (environment: Environment) => Record<string, string>
}

type Edit = (file: string, text: string) => string

export const openDeliveryWorld = async (): Promise<DeliveryWorld> => {
  const engine = await findEngine()
  if (engine === undefined) throw new Error('these tests build with a Docker engine, and none answers')
  const tokens = { manifests: randomToken('manifests'), job: randomToken('job'), argocd: randomToken('argocd') }
  const github = await startGitHub({ token: tokens.manifests, readOnlyTokens: [tokens.job] })
  const sts = await startSts({ trust: { roleArn, subject: 'repo:acme/shop:ref:refs/heads/main' } })
  const ecr = await startEcr({
    repositories: services.map((name) => ({ name: repositoryOf(name), immutable: true })),
    credentials: sts.credentials,
  })
  const { repository: shop } = await github.createRepository('acme/shop', shopFiles())
  const shopUrl = `${github.git.url}/acme/shop`
  const pinned = await fillEcr({ ecr, shop, url: shopUrl })
  const { repository: manifests } = await github.createRepository('acme/manifests', manifestFiles(ecr.host, pinned))
  const argocd = await startArgocd({
    token: tokens.argocd,
    engine: 'none',
    repositoryAuth: { username: 'x-access-token', password: tokens.manifests },
    registryAuth: { host: ecr.host, username: 'AWS', password: ecr.password() },
    applications: environments.map((environment) => ({
      name: `shop-${environment}`,
      project: 'shop',
      namespace: `shop-${environment}`,
      repository: `${github.git.url}/acme/manifests`,
      branch: 'main',
      path: `overlays/${environment}`,
    })),
  })
  const toolkit = await openToolkit({ edit: waitBriefly })
  const known = {
    secrets: { MANIFESTS_TOKEN: tokens.manifests, ARGOCD_TOKEN: tokens.argocd },
    vars: {
      AWS_REGION: ecr.region,
      AWS_PUSH_ROLE: roleArn,
      MANIFESTS_REPOSITORY: 'acme/manifests',
      ARGOCD_SERVER: argocd.url,
    },
    machine: {
      ...sts.env,
      AWS_ENDPOINT_URL_ECR: ecr.url,
      ACTIONS_ID_TOKEN_REQUEST_URL: sts.idToken.url,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: sts.idToken.token,
    },
  }
  const run: DeliveryWorld['run'] = async ({ caller, event, commit, depth = 1, ...given }) => {
    const asked = commit === undefined ? {} : { commit }
    await using checkout = await checkOutCaller({ repository: shop, url: shopUrl, depth, ...asked })
    const run = await runWorkflow({
      toolkit,
      ...known,
      ...given,
      directory: checkout.directory,
      repository: 'acme/shop',
      workflow: `.github/workflows/${caller}`,
      event,
      token: tokens.job,
      github: { serverUrl: github.git.url, apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
      programs: [dirname(engine.docker)],
    })
    const { secretAccessKey, sessionToken } = sts.credentials
    const secrets = [secretAccessKey, sessionToken, ...Object.values(tokens), ...ecr.issuedTokens(), ...sts.idTokens]
    if (secrets.some((secret) => run.log.includes(secret))) throw new Error(`a secret is in the log:\n${run.log}`)
    return run
  }
  return {
    shop,
    manifests,
    ecr,
    roleArn,
    argocd,
    toolkit,
    edit: waitBriefly,
    run,
    push: async (files) => {
      const before = await shop.head()
      const commit = await shop.commit(files)
      return { commit, event: pushEvent('acme/shop', { before, after: commit }) }
    },
    pins: async (environment, revision) => readPins((await manifests.read(overlay(environment), revision)).toString()),
    built: (names) => Object.fromEntries(names.map((name) => [name, newestPin(ecr, name)])),
    pin: async (environment, service) => {
      const tag = 'src-0123456789abcdef'
      const { digest } = putPlainImage(ecr, repositoryOf(service), { tag, content: [`another ${service}`] })
      const { outputs } = await runAction({
        directory: 'actions/gitops-bump',
        inputs: {
          'manifests-repository': 'acme/manifests',
          'manifests-token': tokens.manifests,
          'manifests-files': `overlays/${environment}/**`,
          images: `${service}=${tag}@${digest}`,
          'source-token': tokens.job,
        },
        github: {
          repository: 'acme/shop',
          sha: await shop.head(),
          server_url: github.git.url,
          api_url: github.apiUrl,
        },
      })
      return { commit: outputs.commit ?? '', pin: `${tag}@${digest}` }
    },
    changes: (since) => readChanges(manifests, since),
    pushed: () => ecr.requests.flatMap(({ line }) => serviceOfPush(line)).toSorted(),
    live: (environment) => runningDigests(argocd, environment),
    [Symbol.asyncDispose]: async () => {
      await argocd.stop()
      await Promise.all([github.stop(), sts.stop(), ecr.stop()])
      await removeImages(engine.docker, { registry: ecr.host })
      await toolkit[Symbol.asyncDispose]()
    },
  }
}

const randomToken = (of: string): string => `${of}-${randomBytes(12).toString('hex')}`

/** What is healthy is watched for a second instead of fifteen before it counts as live: nothing here flaps. */
const waitBriefly: Edit = (_file, text) =>
  text.replaceAll(/^( +)argocd-server: (?=.*inputs)/gm, '$1stable-for: 1s\n$1argocd-server: ')

/** Gives ECR an image of each service as it is in the shop's repository, under the tag that a delivery would give it. */
const fillEcr = async ({ ecr, shop, url }: { ecr: LocalEcr; shop: Repository; url: string }): Promise<Pins> => {
  await using checkout = await checkOutCaller({ repository: shop, url })
  const workspace = checkout.directory
  const { outputs } = await runAction({ directory: 'actions/select-services', inputs: {}, workspace, env: ecr.env })
  const rows = listOf(at(JSON.parse(outputs.matrix ?? ''), 'include')).map(wordsOf)
  return Object.fromEntries(
    rows.map(({ name = '', repository = '', tag = '' }) => {
      const { digest } = putPlainImage(ecr, repository, { tag, content: [`the first ${name}`] })
      return [name, `${tag}@${digest}`]
    }),
  )
}

const newestPin = (ecr: LocalEcr, name: string): string => {
  const [tag, digest] = Object.entries(ecr.tags(repositoryOf(name))).at(-1) ?? []
  return `${tag}@${digest}`
}

/** Each job of a run, by the name that GitHub shows, and how it ended. */
export const endingsOf = ({ jobs }: WorkflowRun): Record<string, string> =>
  Object.fromEntries(jobs.map(({ name, result }) => [name.replace(/^.*\//, ''), result]))

/** What the whole delivery came to. */
export const outcomeOf = (run: WorkflowRun): string | undefined => run.job('summary')?.outputs.summary?.outcome

const serviceOfPush = (line: string): string[] => {
  const [, repository] = /^PUT \/v2\/(.+)\/manifests\//.exec(line) ?? []
  return services.filter((name) => repositoryOf(name) === repository)
}

const runningDigests = (argocd: ArgocdStandIn, environment: Environment): Record<string, string> =>
  Object.fromEntries(
    argocd
      .running()
      .filter(({ application, ready }) => application === `shop-${environment}` && ready)
      .map(({ image }): [string, string] => {
        const [, repository = '', digest = ''] = /^[^/]+\/([^:@]+)(?::[^@]*)?@(.+)$/.exec(image) ?? []
        return [services.find((name) => repositoryOf(name) === repository) ?? image, digest]
      })
      .toSorted(),
  )
