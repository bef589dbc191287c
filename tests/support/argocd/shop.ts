import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { importBaseImage, nodeRootFileSystem } from '../base-image.ts'
import { type LocalEcr, startEcr } from '../ecr/ecr.ts'
import type { Guard } from '../ecr/listen.ts'
import type { Engine } from '../engine.ts'
import { startGitServer } from '../git-server/git-server.ts'
import type { Repository } from '../git-server/repository.ts'
import { pushTinyImage } from './push-image.ts'
import { type ArgocdStandIn, startArgocd } from './start.ts'

const execute = promisify(execFile)

/** What a pod of the shop's one service runs: a program for Node, its memory limit and its probes. */
export type Program = { source: string; memory?: string; readiness?: string; progressDeadlineSeconds?: number }

const serve = (extra: string): string =>
  `require('http').createServer((q, r) => { r.statusCode = q.url === '/sick' ? 503 : 200; r.end('quote') }).listen(8080, () => console.log('listening')); process.on('SIGTERM', () => process.exit(0)); ${extra}`

/** Programs whose fate is known. `mark` makes a version of its own, so that a rollout follows. */
export const programs = {
  serving: (mark: string): Program => ({ source: serve(`console.log('${mark}')`), readiness: '/healthz' }),
  crashing: (): Program => ({
    source: `console.error('cannot read the price list'); process.exit(7)`,
    readiness: '/healthz',
  }),
  hungry: (): Program => ({
    source: `const hoard = []; setInterval(() => hoard.push(Buffer.alloc(8 << 20, 1)), 5)`,
    memory: '48Mi',
    readiness: '/healthz',
  }),
  unready: (): Program => ({ source: serve(''), readiness: '/sick' }),
}

/** The manifests of a Deployment and a Service that run the program, without a kustomization. */
export const quoteManifests = (image: string, program: Program): string => {
  const limits = program.memory === undefined ? {} : { resources: { limits: { memory: program.memory } } }
  const probe = { httpGet: { path: program.readiness ?? '/', port: 8080 }, periodSeconds: 1 }
  const container = {
    name: 'quote',
    image,
    command: ['/usr/local/bin/node'],
    args: ['-e', program.source],
    ports: [{ containerPort: 8080 }],
    readinessProbe: probe,
    ...limits,
  }
  const labels = { app: 'quote' }
  const deadline = program.progressDeadlineSeconds
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'quote' },
    spec: {
      selector: { matchLabels: labels },
      ...(deadline === undefined ? {} : { progressDeadlineSeconds: deadline }),
      template: { metadata: { labels }, spec: { terminationGracePeriodSeconds: 2, containers: [container] } },
    },
  }
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'quote' },
    spec: { selector: labels, ports: [{ port: 80, targetPort: 8080 }] },
  }
  return `${JSON.stringify(deployment, undefined, 2)}\n---\n${JSON.stringify(service, undefined, 2)}\n`
}

/** A kustomization that pins the image of `quote/quote.yaml`. */
export const kustomization = (host: string, pin: { tag?: string; digest?: string }): string =>
  [
    'resources:',
    '  - quote.yaml',
    'images:',
    '  - name: quote',
    `    newName: ${host}/shop/quote`,
    ...(pin.tag === undefined ? [] : [`    newTag: "${pin.tag}"`]),
    ...(pin.digest === undefined ? [] : [`    digest: ${pin.digest}`]),
    '',
  ].join('\n')

/** A small shop: a manifests repository, a local ECR and an Argo CD that deploys the one from the other. */
export type Shop = {
  argocd: ArgocdStandIn
  repository: Repository
  /** The manifests' repository over smart HTTP, and the token that may read it. */
  manifests: { url: string; token: string }
  ecr: LocalEcr
  token: string
  digest: string
  /** Commits the program with the image pinned, by digest unless said otherwise; returns the commit. */
  deploy: (program: Program, pin?: { tag?: string; digest?: string }) => Promise<string>
  [Symbol.asyncDispose]: () => Promise<void>
}

const pushImage = async (engine: Engine, ecr: LocalEcr, directory: string): Promise<string> => {
  await mkdir(directory, { recursive: true })
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  await writeFile(join(directory, 'config.json'), JSON.stringify({ auths: { [ecr.host]: { auth } } }))
  const base = await importBaseImage(engine.docker, await nodeRootFileSystem())
  const reference = `${ecr.host}/shop/quote:v1`
  await execute(engine.docker, ['tag', base, reference])
  await execute(engine.docker, ['--config', directory, 'push', '--quiet', reference])
  await execute(engine.docker, ['image', 'rm', reference])
  return ecr.image('shop/quote', 'v1')?.digest ?? ''
}

type Options = {
  engine?: Engine | undefined
  automated?: boolean
  mayReadLogs?: boolean
  /** Where Argo CD and an action find the git server that listens there. */
  gitAt?: (url: string) => Promise<string>
  /** More applications of the same folder, each in a namespace of its own. */
  further?: string[]
  /** Tokens that may read the manifests, beside the one that Argo CD has. */
  readTokens?: string[]
  gitGuard?: Guard
}

/** Opens the shop; its registry holds an image under `v1`, which can be run where there is an engine. */
export const openShop = async ({
  engine,
  automated = true,
  mayReadLogs = true,
  further = [],
  readTokens = [],
  gitGuard,
  gitAt = async (url) => url,
}: Options): Promise<Shop> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-shop-'))
  const ecr = await startEcr({ repositories: [{ name: 'shop/quote' }] })
  const digest =
    engine === undefined
      ? await pushTinyImage(ecr, 'shop/quote', 'v1')
      : await pushImage(engine, ecr, join(directory, 'docker'))
  const manifestsToken = 'manifests-token-of-the-shop'
  const git = await startGitServer({
    token: manifestsToken,
    readOnlyTokens: readTokens,
    ...(gitGuard && { guard: gitGuard }),
  })
  const repository = await git.createRepository('team/manifests', { 'README.md': 'The manifests\n' })
  const url = `${await gitAt(git.url)}/team/manifests`
  const deploy: Shop['deploy'] = async (program, pin = { digest }) =>
    await repository.commit({
      'quote/quote.yaml': quoteManifests('quote', program),
      'quote/kustomization.yaml': kustomization(ecr.host, pin),
    })
  await deploy(programs.serving('first'))
  const token = 'argocd-token-of-the-shop'
  const argocd = await startArgocd({
    token,
    engine: engine === undefined ? 'none' : 'docker',
    mayReadLogs,
    repositoryAuth: { username: 'x-access-token', password: manifestsToken },
    registryAuth: { host: ecr.host, username: 'AWS', password: ecr.password() },
    applications: ['quote', ...further].map((name) => ({
      name,
      project: 'shop',
      namespace: name === 'quote' ? 'shop' : `shop-${name}`,
      repository: url,
      branch: 'main',
      path: 'quote',
      automated,
    })),
  })
  const dispose = async () => {
    await argocd.stop()
    await Promise.all([ecr.stop(), git.stop()])
    if (engine !== undefined) {
      await execute(engine.docker, ['image', 'rm', '--force', `${ecr.host}/shop/quote@${digest}`]).catch(
        () => undefined,
      )
    }
    await rm(directory, { recursive: true, force: true })
  }
  return {
    argocd,
    repository,
    manifests: { url, token: manifestsToken },
    ecr,
    token,
    digest,
    deploy,
    [Symbol.asyncDispose]: dispose,
  }
}
