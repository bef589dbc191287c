import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contains } from '../../../src/argocd/answers/observation.ts'
import type { ExpectedImage } from '../../../src/argocd/judgement/expectation.ts'
import { type Argocd, createArgocd } from '../../../src/argocd/server/api.ts'
import { Failure } from '../../../src/lib/failure.ts'
import type { Http } from '../../../src/outside/http.ts'

/** One look at an application as Argo CD answered it, by what was asked: the path below /api/v1/applications. */
export type Scene = {
  /** Where it comes from, and what is worth noticing. */
  from: string
  application: string
  commit: string
  images: ExpectedImage[]
  /** Whether the revisions that it names hold the commit, by the repository's history. */
  contains: Record<string, boolean>
  answers: Record<string, { status: number; body: unknown }>
}

export const scenesDirectory = join(import.meta.dirname, '../../fixtures/argocd/scenes')

export const readScene = (name: string): Scene =>
  JSON.parse(readFileSync(join(scenesDirectory, `${name}.json`), 'utf8'))

/** What was asked, without what does not change the answer. */
export const questionOf = (url: string): string => {
  const { pathname, searchParams } = new URL(url)
  for (const name of ['refresh', 'project', 'appNamespace']) searchParams.delete(name)
  const query = searchParams.toString()
  const path = pathname.slice(pathname.indexOf('/api/v1/applications') + '/api/v1/applications'.length)
  return query === '' ? path : `${path}?${query}`
}

/** Argo CD's API as a scene has it, through the client that the product uses; what was not recorded is an error. */
export const playScene = ({ answers }: Scene): Argocd => {
  const http: Http = ({ url }) => {
    const answer = answers[questionOf(url)]
    if (answer === undefined) return Promise.reject(new Failure('unexpected', `not recorded: ${questionOf(url)}`))
    const { status, body } = answer
    return Promise.resolve({ status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) })
  }
  return createArgocd({ http, server: 'http://argocd.test', token: 'none' })
}

export const containsIn =
  ({ commit, contains }: Scene): Contains =>
  (revision) =>
    Promise.resolve(revision === commit ? true : contains[revision])
