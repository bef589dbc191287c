import { createArgocd } from '../../argocd/server/api.ts'
import { recentCommits } from '../../gitops/history/read-pasts.ts'
import { withManifests } from '../../gitops/open-manifests.ts'
import { withImages } from '../../images/handles.ts'
import { createClock } from '../../outside/clock.ts'
import { withHistory } from '../../outside/git-history.ts'
import { createHttp } from '../../outside/http.ts'
import { createHttpStream } from '../../outside/http-stream.ts'
import { createProcesses } from '../../outside/process.ts'
import type { Runner } from '../../runner/run-action.ts'
import { argocdToken } from '../argocd-token.ts'
import { imageSettings } from '../image-settings.ts'
import { manifestsSettings } from '../manifests-access.ts'
import { withSource } from '../source-history.ts'
import type { Input } from './inputs.ts'
import type { DeliverOutside } from './requests.ts'

type Work<O, T> = (outside: O) => Promise<T>
type Manifests = Omit<DeliverOutside, 'images'>

/** Opens what the delivery reaches for, as far as it is asked for, and closes all of it when the work is over. */
export const withOutside = <T>(input: Input, runner: Runner, work: Work<DeliverOutside, T>): Promise<T> =>
  withImages({ ...imageSettings(input, runner), repository: input.repository }, (images) =>
    input['manifests-repository'] === undefined
      ? work({ images, gitops: undefined, argocd: undefined })
      : openManifests(input, runner, (manifests) => work({ images, ...manifests })),
  )

const openManifests = <T>(input: Input, runner: Runner, work: Work<Manifests, T>): Promise<T> => {
  const { context, signal, progress } = runner
  const clock = createClock(signal)
  const processes = createProcesses(runner)
  const machine = { processes, temporaryDirectory: context.temporaryDirectory }
  const settings = manifestsSettings(input, runner, { clock, processes, recentCommits })
  return withManifests(settings, ({ remote, access, contains: apiContains }) => {
    const throughApi = apiContains !== undefined
    const source = { repository: context.repository, token: input['source-token'], throughApi, processes, clock }
    return withSource(source, runner, ({ contains: sourceContains }) =>
      withHistory({ ...machine, ...access }, ({ contains }) => {
        const argocd = openArgocd(input, runner)
        return work({
          gitops: { remote, clock, progress, contains: sourceContains },
          argocd: argocd && { argocd, clock, progress, contains: apiContains ?? contains },
        })
      }),
    )
  })
}

const openArgocd = (input: Input, { signal, mask, context }: Runner) => {
  const { 'argocd-server': server, 'ca-certificate': caCertificate } = input
  if (server === undefined) return undefined
  const connection = { signal, ...(caCertificate && { caCertificate }) }
  const http = createHttp(connection)
  return createArgocd({
    http,
    stream: createHttpStream(connection),
    server,
    token: argocdToken(input, server, { http, mask, idTokenRequest: context.idTokenRequest }),
  })
}
