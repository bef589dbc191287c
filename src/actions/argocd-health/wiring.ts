import { createArgocd } from '../../argocd/server/api.ts'
import { Failure } from '../../lib/failure.ts'
import { repositoryUrl } from '../../lib/repository-url.ts'
import { formatDuration } from '../../lib/time.ts'
import { createClock } from '../../outside/clock.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { withHistory } from '../../outside/git-history.ts'
import { createHttp } from '../../outside/http.ts'
import { createHttpStream } from '../../outside/http-stream.ts'
import { createProcesses } from '../../outside/process.ts'
import type { Action } from '../../runner/run-action.ts'
import { argocdToken } from '../argocd-token.ts'
import { cleanUpManifests, withReadToken } from '../manifests-access.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

const cannotTell = (): Promise<boolean> =>
  Promise.reject(
    new Failure(
      'not-found',
      'manifests-repository is not set, so newer commits cannot be told from older ones: set it',
    ),
  )

/** The wait ends by itself when its time is over; this is for its last look, and for what explains a failure. */
const lastWordsMilliseconds = 10_000

export const wire: Wired['run'] = (input, started) => {
  const { context, progress, fence, mask } = started
  const longest = input.timeout + lastWordsMilliseconds
  const answering = (who: string): AbortSignal =>
    withDeadline(started.signal, longest, `${who} did not end its answer within ${formatDuration(longest)}`)
  const signal = answering('Argo CD')
  const caCertificate = input['ca-certificate']
  const connection = { signal, ...(caCertificate === undefined ? {} : { caCertificate }) }
  const http = createHttp(connection)
  const token = argocdToken(input, input['argocd-server'], { http, mask, idTokenRequest: context.idTokenRequest })
  const stream = createHttpStream(connection)
  const argocd = createArgocd({ http, stream, server: input['argocd-server'], token })
  const clock = createClock(signal)
  const outside = { argocd, clock, progress }
  const given = input['manifests-repository']
  if (given === undefined) return run(input, { ...outside, repository: undefined, contains: cannotTell })
  const repository = repositoryUrl(given, context.serverUrl)
  const reading = { runner: { ...started, signal: answering(repository) }, clock }
  const settings = {
    processes: createProcesses({ signal: reading.runner.signal, fence }),
    temporaryDirectory: context.temporaryDirectory,
    url: repository,
  }
  return withReadToken({ input, url: repository }, reading, (manifestsToken) =>
    withHistory({ ...settings, token: manifestsToken }, ({ contains }) =>
      run(input, { ...outside, repository, contains }),
    ),
  )
}

export const cleanUp: NonNullable<Wired['cleanUp']> = cleanUpManifests
