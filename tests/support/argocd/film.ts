import { readText } from '../../../src/argocd/answers/json.ts'
import { listenHere } from '../listen-here.ts'
import type { Answer, Shown } from './routes.ts'
import { refusal } from './routes.ts'
import { questionOf, readScene, type Scene } from './scene.ts'
import { createArgocdServer, type Request } from './server.ts'

/** Recorded scenes of one application in their order. The last one stays, unless `gone` says that the application does not. */
export type Film = { scenes: string[]; gone?: boolean }

type Options = {
  token: string
  films: Film[]
  /** Which scene of each film it is now, from 0; asked whenever an application is. */
  moment: () => number
  mayReadLogs?: boolean
}

export type Projector = { url: string; requests: Request[]; [Symbol.asyncDispose]: () => Promise<void> }

/** Shows recorded scenes through Argo CD's API on 127.0.0.1, at the pace that `moment` sets. What was not recorded is answered with 501. */
export const startProjector = async ({ token, films, moment, mayReadLogs = true }: Options): Promise<Projector> => {
  const requests: Request[] = []
  const applications = films.map((film) => showFilm(film, moment))
  const server = createArgocdServer({ token, mayReadLogs, applications, requests })
  const { url, stop } = await listenHere(server)
  return { url, requests, [Symbol.asyncDispose]: stop }
}

const showFilm = ({ scenes: names, gone = false }: Film, moment: () => number): Shown => {
  const [first, ...others] = names.map(readScene)
  if (first === undefined) throw new Error('a film has a scene at least')
  const scenes = [first, ...others]
  const project = readText(applicationIn(first), 'spec', 'project') ?? ''
  // What follows a look at the application belongs to that look, so only such a look turns the film.
  let shown = first
  const turn = (): boolean => {
    const now = moment()
    shown = scenes[Math.min(now, scenes.length - 1)] ?? first
    return !(gone && now >= scenes.length)
  }
  return {
    name: first.application,
    project,
    view: () => applicationIn(shown),
    answer: (what, url) => {
      if (what === 'GET ' && !turn()) {
        return Promise.resolve(refusal(404, 5, `applications.argoproj.io "${first.application}" not found`))
      }
      return Promise.resolve(answerIn(shown, what, url))
    },
  }
}

const applicationIn = ({ application, answers }: Scene): unknown => answers[`/${application}`]?.body

const answerIn = ({ answers }: Scene, what: string, { href }: URL): Answer | undefined => {
  const recorded = what.startsWith('GET ') ? answers[questionOf(href)] : undefined
  if (recorded === undefined) return undefined
  const { status, body } = recorded
  // Of a log, which is lines of JSON, the text was kept.
  if (typeof body !== 'string') return { status, body }
  return { status, lines: body.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])) }
}
