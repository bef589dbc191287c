import { createArgocd } from '../../argocd/api.ts'
import { withRemote } from '../../gitops/git-remote.ts'
import { createImageHandles } from '../../images/handles.ts'
import { awsRegion } from '../../outside/aws.ts'
import { roleCredentials } from '../../outside/aws-role.ts'
import { createClock } from '../../outside/clock.ts'
import { dockerDirectory } from '../../outside/docker-directory.ts'
import { withHistory } from '../../outside/git-history.ts'
import { createHttp } from '../../outside/http.ts'
import { createProcesses } from '../../outside/process.ts'
import type { Runner } from '../../runner/run-action.ts'
import type { Input } from './inputs.ts'
import { type DeliverOutside, manifestsUrl } from './requests.ts'

type Work<O, T> = (outside: O) => Promise<T>
type Manifests = Omit<DeliverOutside, 'images'>

/** Opens what the delivery reaches for, as far as it is asked for, and closes all of it when the work is over. */
export const withOutside = async <T>(input: Input, runner: Runner, work: Work<DeliverOutside, T>): Promise<T> => {
  const region = awsRegion(input['aws-region'])
  const { outside: images, removePrivate } = createImageHandles({
    ...runner,
    ...runner.context,
    region,
    repository: input.repository,
    registryId: input['registry-id'],
    credentials: roleCredentials({ ...runner, roleArn: input['role-to-assume'], region }),
    dockerDirectory: dockerDirectory(),
    onPrivate: (directories) => runner.saveState('private-directories', directories),
  })
  try {
    if (input['manifests-repository'] === undefined) return await work({ images, gitops: undefined, argocd: undefined })
    return await withManifests(input, runner, (manifests) => work({ images, ...manifests }))
  } finally {
    await removePrivate()
  }
}

const withManifests = <T>(input: Input, runner: Runner, work: Work<Manifests, T>): Promise<T> => {
  const { context, signal, progress } = runner
  const clock = createClock(signal)
  const repository = {
    processes: createProcesses(runner),
    temporaryDirectory: context.temporaryDirectory,
    url: manifestsUrl(input, context),
    branch: input['manifests-branch'],
    token: input['manifests-token'],
    now: clock.now,
  }
  return withRemote(repository, (remote) =>
    withHistory(repository, ({ contains }) => {
      const argocd = openArgocd(input, signal)
      return work({
        gitops: { remote, clock, progress },
        argocd: argocd && { argocd, clock, progress, contains },
      })
    }),
  )
}

const openArgocd = (input: Input, signal: AbortSignal) => {
  const { 'argocd-server': server, 'argocd-token': token, 'ca-certificate': caCertificate } = input
  if (server === undefined || token === undefined) return undefined
  return createArgocd({ http: createHttp({ signal, ...(caCertificate && { caCertificate }) }), server, token })
}
