import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { observe } from '../../src/argocd/answers/observe.ts'
import { gatherEvidence } from '../../src/argocd/diagnosis/gather-evidence.ts'
import { gatherFailingHook } from '../../src/argocd/diagnosis/gather-hook.ts'
import { assess } from '../../src/argocd/judgement/assess.ts'
import type { ExpectedImage } from '../../src/argocd/judgement/expectation.ts'
import { createArgocd } from '../../src/argocd/server/api.ts'
import { parseImageJson } from '../../src/lib/image-reference.ts'
import { createClock } from '../../src/outside/clock.ts'
import { createHttp, type Http } from '../../src/outside/http.ts'
import { questionOf, type Scene } from '../support/argocd/scene.ts'
import type { Repository } from '../support/git-server/repository.ts'
import type { ArgocdClient } from './argocd-client.ts'

type Recording = {
  title: string
  argocd: ArgocdClient
  repository: Repository
  url: string
  applications: string
  commit: string
  images: string
}

/**
 * Where SLIPWAY_RECORD names a folder, looks beside the wait as the product does and keeps each look that means
 * something else than those before it: where tests/fixtures/argocd/scenes comes from.
 */
export const recordScenes = (recording: Recording): AsyncDisposable => {
  const directory = process.env.SLIPWAY_RECORD
  if (directory === undefined) return { [Symbol.asyncDispose]: () => Promise.resolve() }
  const controller = new AbortController()
  const looking = recording.applications.split('\n').map((name) => lookOn(recording, { directory, name, controller }))
  return {
    [Symbol.asyncDispose]: async () => {
      controller.abort()
      await Promise.all(looking)
    },
  }
}

type Place = { directory: string; name: string; controller: AbortController }

const lookOn = async (recording: Recording, { directory, name, controller }: Place): Promise<void> => {
  await mkdir(directory, { recursive: true })
  const seen = new Set<string>()
  while (!controller.signal.aborted) {
    const look = await lookOnce(recording, name).catch(() => undefined)
    if (look !== undefined && !seen.has(look.meaning)) {
      seen.add(look.meaning)
      const file = `${recording.title}${name.slice(name.indexOf(recording.title) + recording.title.length + 7)}`
      await writeFile(
        join(directory, `${file}-${recording.commit.slice(0, 4)}-${seen.size}-${look.kind}.json`),
        `${JSON.stringify(look.scene, undefined, 2)}\n`,
      )
    }
    await setTimeout(100)
  }
}

const lookOnce = async ({ title, argocd, repository, commit, images }: Recording, name: string) => {
  const answers: Scene['answers'] = {}
  const contains: Scene['contains'] = {}
  const log = (await repository.log()).map((entry) => entry.commit)
  const client = createArgocd({
    http: tapped(createHttp({ signal: AbortSignal.timeout(10_000) }), answers),
    server: argocd.url,
    token: argocd.token,
  })
  const expectation = { commit, images: images.split('\n').flatMap(readImage) }
  const application = await client.application({ name })
  const observation = await observe({
    argocd: client,
    address: { name },
    application,
    source: 0,
    contains: (revision) => {
      const [place, wanted] = [log.indexOf(revision), log.indexOf(commit)]
      if (place >= 0) contains[revision] = place <= wanted
      return Promise.resolve(contains[revision])
    },
  })
  const ask = { argocd: client, address: { name }, observation, clock: createClock(AbortSignal.timeout(10_000)) }
  await gatherEvidence(ask)
  await gatherFailingHook(ask, { events: [], log: [] })
  const standing = assess({ observation, expectation })
  const from = `Argo CD 3.2.11 on Kubernetes 1.34.4, in the scenario ${title}`
  const scene: Scene = { from, application: name, ...expectation, contains, answers }
  return { scene, kind: standing.kind, meaning: `${standing.kind} ${standing.because}` }
}

const tapped =
  (http: Http, answers: Scene['answers']): Http =>
  async (request) => {
    const response = await http(request)
    answers[questionOf(request.url)] = { status: response.status, body: withoutNoise(readBody(response.body)) }
    return response
  }

/** Logs are lines of JSON, and stay as they are. */
const readBody = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

const noise = new Set([
  'managedFields',
  'kubectl.kubernetes.io/last-applied-configuration',
  'tolerations',
  'volumes',
  'volumeMounts',
  'history',
  'terminationMessagePath',
  'terminationMessagePolicy',
])

/** Without what nobody reads; manifests, which are text in the answers, stay text. */
const withoutNoise = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNoise)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !noise.has(key))
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, key === 'manifest' ? trimmedManifest(inner) : withoutNoise(inner)]),
  )
}

const trimmedManifest = (manifest: unknown): unknown =>
  typeof manifest === 'string' ? JSON.stringify(withoutNoise(JSON.parse(manifest))) : manifest

const readImage = (line: string): ExpectedImage[] => {
  const image = parseImageJson(line)
  return typeof image === 'string' ? [] : [{ repository: image.repository, tag: image.tag, digest: image.digest }]
}
