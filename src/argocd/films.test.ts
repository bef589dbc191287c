import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startProjector } from '../../tests/support/argocd/film.ts'
import { createFilmClock } from '../../tests/support/argocd/film-clock.ts'
import { type Showing, showings } from '../../tests/support/argocd/films.ts'
import { containsIn, readScene, type Scene, scenesDirectory } from '../../tests/support/argocd/scene.ts'
import { sceneRows } from '../../tests/support/argocd/scene-rows.ts'
import { createHttp } from '../outside/http.ts'
import { awaitLive } from './await-live.ts'
import { judge } from './judgement/judge.ts'
import { firstMemory, remember } from './judgement/memory.ts'
import type { Outcome } from './judgement/outcome.ts'
import { decidesAt, type Patience } from './judgement/patience.ts'
import type { Standing } from './judgement/standing.ts'
import type { LiveOutside } from './live-request.ts'
import type { LiveResult } from './live-result.ts'
import { createArgocd } from './server/api.ts'

const token = 'a-token-of-the-projector'
const patience: Patience = { timeout: 140_000, detectTimeout: 60_000, degradedGrace: 10_000, stableFor: 5_000 }

type Show = { scenes: Scene[]; moment: (now: number) => number; films: Showing['films'] } & Partial<
  Pick<LiveOutside, 'random'> & { mayReadLogs: boolean; token: string }
>

/** Waits, as the action does, for what the stand-in shows over HTTP. */
const watch = async ({
  scenes,
  films,
  moment,
  random = () => 0.5,
  ...more
}: Show): Promise<LiveResult & { endedAt: number }> => {
  const { clock, http } = createFilmClock(createHttp({ signal: new AbortController().signal }))
  const { mayReadLogs = true } = more
  await using projector = await startProjector({ token, films, mayReadLogs, moment: () => moment(clock.now()) })
  const [scene] = scenes
  const request = {
    applications: scenes.map(({ application }) => application),
    project: undefined,
    manifests: undefined,
    revision: scene?.commit,
    images: scenes.flatMap(({ images }) => images),
    timeoutMilliseconds: patience.timeout,
    detectTimeoutMilliseconds: patience.detectTimeout,
    degradedGraceMilliseconds: patience.degradedGrace,
    stableForMilliseconds: patience.stableFor,
  }
  const result = await awaitLive(request, {
    argocd: createArgocd({ http, server: projector.url, token: more.token ?? token }),
    clock,
    progress: { say: () => undefined, warn: () => undefined, phase: (_, work) => work() },
    random,
    contains: async ({ revision }) => {
      const known = await Promise.all(scenes.map((each) => containsIn(each)(revision)))
      return known.includes(true)
    },
  })
  const unknown = projector.requests.filter(({ status, url }) => status === 501 && !explaining.test(url))
  expect(unknown).toEqual([])
  return { ...result, endedAt: clock.now() }
}

/** What explains a failure was recorded where something failed; no verdict is made of it. */
const explaining = /\/events\?|\/logs\?|kind=Pod&/

/** What the pure functions alone make of a standing that stays as it is. */
const judgeStill = (standing: Standing): { outcome: Outcome; because: string } => {
  let memory = firstMemory(0)
  for (let now = 0; ; now = Math.min(now + 5_000, decidesAt(memory, patience))) {
    memory = remember(memory, standing, now)
    const verdict = judge({ standing, memory, patience, now })
    if (verdict.state === 'settled') return verdict
  }
}

test.each(sceneRows)('$scene, shown over HTTP, is judged as by itself: $look', async ({ scene, stands, cause }) => {
  const recorded = readScene(scene)
  const { applications } = await watch({ scenes: [recorded], films: [{ scenes: [scene] }], moment: () => 0 })
  const { outcome, because } = judgeStill(stands)
  expect(applications).toMatchObject([{ application: recorded.application, outcome, because }])
  if (cause !== undefined && outcome !== 'live') expect(applications[0]?.cause?.because).toBe(cause)
})

const paces = [
  { pace: 'faster than anybody looks', secondsPerScene: 0.1 },
  { pace: 'as on a quiet cluster', secondsPerScene: 2 },
  { pace: 'slowly', secondsPerScene: 20 },
]

test.each(paces.flatMap((pace) => showings.map((showing) => ({ ...pace, ...showing }))))(
  '$story, $pace: $outcome, as on the cluster',
  async ({ films, outcome, each, secondsPerScene }) => {
    const scenes = films.map((film) => readScene(film.scenes[0] ?? ''))
    const moment = (now: number) => Math.floor(now / 1000 / secondsPerScene)
    const result = await watch({ scenes, films, moment })
    expect(result.outcome).toBe(outcome)
    if (each !== undefined) expect(result.applications.map((application) => application.outcome)).toEqual(each)
  },
)

test('every recorded scene is shown', () => {
  const shown = showings.flatMap(({ films }) => films.flatMap(({ scenes }) => scenes))
  expect([...new Set(shown)].map((name) => `${name}.json`).sort()).toEqual(readdirSync(scenesDirectory).sort())
})

const crash = {
  scenes: [readScene('two-services-cart-5')],
  films: [{ scenes: ['two-services-cart-5'] }],
  moment: () => 0,
}

test('with a token of another the wait ends at once', async () => {
  expect(await watch({ ...crash, token: 'of-another' })).toMatchObject({ outcome: 'unauthorized' })
})

test('without the right to logs the cause is told, and the missing right in place of the log', async () => {
  expect(await watch({ ...crash, mayReadLogs: false })).toMatchObject({
    outcome: 'degraded',
    applications: [
      {
        cause: { because: 'container cart ended with exit code 4; restarted once' },
        log: ['(no log: the token has no `logs, get`)'],
      },
    ],
  })
})

test.each([
  ['unchanged-2', 'two seconds before it was compared', 3_000],
  ['prune-only-5', 'just before it was compared', 5_000],
])('%s, which became healthy %s, is live after the rest of the stable time', async (scene, _, milliseconds) => {
  const { applications, endedAt } = await watch({
    scenes: [readScene(scene)],
    films: [{ scenes: [scene] }],
    moment: () => 0,
  })
  expect({ outcome: applications[0]?.outcome, endedAt }).toEqual({ outcome: 'live', endedAt: milliseconds })
})
