import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { checkOutCaller } from '../support/act/caller-checkout.ts'
import { type Event, pushEvent } from '../support/act/event.ts'
import { runWorkflow, type WorkflowRun } from '../support/act/run-workflow.ts'
import { openToolkit, type Toolkit } from '../support/act/toolkit.ts'
import { type ArgocdStandIn, startArgocd } from '../support/argocd/start.ts'
import { type LocalEcr, startEcr } from '../support/ecr/ecr.ts'
import { putPlainImage } from '../support/ecr/images.ts'
import { findEngine } from '../support/engine.ts'
import { removeImages } from '../support/engine-images.ts'
import { gitText } from '../support/git-server/real-git.ts'
import type { Files, Repository } from '../support/git-server/repository.ts'
import { startGitHub } from '../support/github/github.ts'
import { at, listOf, textOf, textsOf } from '../support/read-fields.ts'
import { runAction } from '../support/runner/run-action.ts'
import { startSts } from '../support/sts/sts.ts'

const root = resolve(import.meta.dirname, '../..')
const catalog = join(root, 'tests/fixtures/catalog')
const roleArn = 'arn:aws:iam::123456789012:role/push'

const rows = listOf(at(parse(readFileSync(join(catalog, 'services.yaml'), 'utf8')), 'services'))

/** The 19 services of the fixture catalogue that are built. */
export const services = rows.filter((row) => at(row, 'build') !== 'none').map((row) => textOf(at(row, 'name')))

const repositoryOf = (name: string): string => (name === 'kafka' ? 'platform/kafka' : `shop/${name}`)

const environments = ['demo', 'production'] as const
export type Environment = (typeof environments)[number]

/** What the files of an environment pin: service → `tag@digest`. */
export type Pins = Record<string, string>

/** A commit of the manifests: which files it changed, and each line that it took away or put there. */
export type Change = { commit: string; files: string[]; lines: string[] }

export type Attempt = {
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

/** The catalogue's services, and the callers that a user would copy; one of them once more, as it is for partial deliveries. */
const shopFiles = (): Files => {
  const read = (folder: string, prefix: string): [string, Buffer][] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [`${prefix}${path.slice(folder.length + 1)}`, readFileSync(path)])
  const deliver = `${readFileSync(join(root, 'workflows/deliver.yml'), 'utf8')}${tellOutputs}`
  return {
    ...Object.fromEntries([...read(catalog, ''), ...read(join(root, 'workflows'), '.github/workflows/')]),
    '.github/workflows/deliver.yml': deliver,
    '.github/workflows/deliver-partial.yml': deliver.replace('    with:\n', '    with:\n      allow-partial: true\n'),
  }
}

/** A job of the caller's that is given what the called workflow gives out. */
const tellOutputs = `
  told:
    needs: deliver
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - id: told
        env:
          OUTPUTS: \${{ toJSON(needs.deliver.outputs) }}
        run: printf 'outputs<<END\\n%s\\nEND\\n' "$OUTPUTS" >>"$GITHUB_OUTPUT"
`

/** The outputs of the called workflow, as a caller gets them; act gives them to nobody where it failed. */
export const toldOutputs = (run: WorkflowRun): Record<string, string> =>
  textsOf(JSON.parse(run.job('told')?.outputs.told?.outputs ?? '{}'))

/** Lines of image-json as pins. */
export const pinsOf = (images: string): Pins =>
  Object.fromEntries(
    images.split('\n').map((line) => {
      const { name = '', tag, digest } = textsOf(JSON.parse(line))
      return [name, `${tag}@${digest}`]
    }),
  )

const overlay = (environment: Environment): string => `overlays/${environment}/kustomization.yaml`

const manifestFiles = (host: string, pins: Pins): Files => ({
  'base/kustomization.yaml': 'resources:\n  - services.yaml\n',
  'base/services.yaml': services.map(deploymentOf).join('---\n'),
  ...Object.fromEntries(environments.map((environment) => [overlay(environment), kustomization(host, pins)])),
})

const deploymentOf = (name: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector:
    matchLabels: { app: ${name} }
  template:
    metadata:
      labels: { app: ${name} }
    spec:
      containers:
        - name: ${name}
          image: ${name}
`

const kustomization = (host: string, pins: Pins): string => {
  const entries = Object.entries(pins).map(([name, pin]) => {
    const [tag, digest] = pin.split('@')
    return `  - name: ${name}\n    newName: ${host}/${repositoryOf(name)}\n    newTag: ${tag}\n    digest: ${digest}\n`
  })
  return `resources:\n  - ../../base\nimages:\n${entries.join('')}`
}

const readPins = (text: string): Pins =>
  Object.fromEntries(
    listOf(at(parse(text), 'images')).map((entry) => {
      const { name, newTag, digest } = textsOf(entry)
      return [name ?? '', `${newTag}@${digest}`]
    }),
  )

/** Gives ECR an image of each service as it is in the shop's repository, under the tag that a delivery would give it. */
const fillEcr = async ({ ecr, shop, url }: { ecr: LocalEcr; shop: Repository; url: string }): Promise<Pins> => {
  await using checkout = await checkOutCaller({ repository: shop, url })
  const workspace = checkout.directory
  const { outputs } = await runAction({ directory: 'actions/select-services', inputs: {}, workspace, env: ecr.env })
  const rows = listOf(at(JSON.parse(outputs.matrix ?? ''), 'include')).map(textsOf)
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

/** The lines of a commit that gives services other pins. */
export const linesOfPins = (before: Pins, after: Pins): string[] =>
  Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .flatMap((name) => [...pinLines('-', before[name]), ...pinLines('+', after[name])])

const pinLines = (sign: string, pin = ''): string[] => {
  const [tag, digest] = pin.split('@')
  return [`${sign}    newTag: ${tag}`, `${sign}    digest: ${digest}`]
}

/** The digests of pins: what is to run. */
export const digestsOf = (pins: Pins): Record<string, string> =>
  Object.fromEntries(
    Object.entries(pins)
      .map(([name, pin]): [string, string] => [name, pin.split('@')[1] ?? ''])
      .toSorted(),
  )

/** Each job of a run, by the name that GitHub shows, and how it ended. */
export const endingsOf = ({ jobs }: WorkflowRun): Record<string, string> =>
  Object.fromEntries(jobs.map(({ name, result }) => [name.replace(/^.*\//, ''), result]))

/** What the whole delivery came to. */
export const outcomeOf = (run: WorkflowRun): string | undefined => run.job('summary')?.outputs.summary?.outcome

const serviceOfPush = (line: string): string[] => {
  const [, repository] = /^PUT \/v2\/(.+)\/manifests\//.exec(line) ?? []
  return services.filter((name) => repositoryOf(name) === repository)
}

const readChanges = async ({ path }: Repository, since: string): Promise<Change[]> => {
  const commits = (await gitText(path, ['rev-list', '--reverse', '--first-parent', `${since}..main`])).split('\n')
  return await Promise.all(
    commits.filter(Boolean).map(async (commit) => {
      const patch = await gitText(path, ['show', '--format=', '--unified=0', commit])
      const files = [...patch.matchAll(/^\+\+\+ b\/(.+)$/gm)].map(([, file = '']) => file)
      const lines = [...patch.matchAll(/^[-+](?![-+]{2} ).*$/gm)].map(([line]) => line)
      return { commit, files, lines }
    }),
  )
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
