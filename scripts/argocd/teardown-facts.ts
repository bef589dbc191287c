import { Failure } from '../../src/lib/failure.ts'
import { listAt, listOf, optionalTextAt, parseJson, textAt } from '../../src/lib/json.ts'
import { readApplications } from './applications.ts'
import { accessTroubles, helm, kubectl, missingTools, serverOf } from './check-access.ts'
import type { Outside } from './outside.ts'
import type { TeardownFacts } from './plan-teardown.ts'

export type TeardownOptions = {
  cluster: string
  region: string
  inAws: boolean
  /** Whether kubectl's cluster was named for this, and is not just the one that was used last. */
  named: boolean
}

/** Looks at what is there to take down; a Failure lists every mistake that was found. Changes nothing. */
export const teardownFacts = async (options: TeardownOptions, outside: Outside): Promise<TeardownFacts> => {
  const troubles = await missingTools([kubectl, helm], outside)
  if (troubles.length === 0) troubles.push(...(await accessTroubles(undefined, outside)))
  if (troubles.length === 0 && options.inAws) troubles.push(...(await anotherCluster(options, outside)))
  if (troubles.length > 0) throw refused(troubles)
  const kinds = (await outside.ask([...get, 'customresourcedefinitions', '--output=name'])).includes(
    '/applications.argoproj.io',
  )
  const listed = (kind: string): Promise<unknown[]> =>
    kinds ? objects([...get, '--namespace=argocd', kind], outside) : Promise.resolve([])
  const applications = await listed('applications.argoproj.io')
  const other = clusterOf(applications)
  if (other !== undefined && other !== options.cluster) {
    throw refused([`kubectl speaks to the cluster ${other}, and ${options.cluster} is to be taken down`])
  }
  if (other === undefined && !options.inAws && !options.named) {
    throw refused([`nothing on kubectl's cluster says that it is ${options.cluster}: name it with --context`])
  }
  // All but what is gone; Helm 4 knows no --all.
  const states = ['--deployed', '--failed', '--pending', '--uninstalling']
  const list = ['helm', 'list', '--namespace', 'argocd', ...states, '--filter', '^argocd$', '--output', 'json']
  const releases = await outside.ask(list)
  const { cluster, region, inAws } = options
  return {
    ...{ cluster, region, inAws },
    kinds,
    applications: applications.map(nameOf),
    syncing: readApplications(JSON.stringify({ items: applications })).flatMap(({ name, syncing }) =>
      syncing ? [name] : [],
    ),
    applicationSets: (await listed('applicationsets.argoproj.io')).map(nameOf),
    projects: (await listed('appprojects.argoproj.io')).map(nameOf),
    released: listOf(parseJson(releases)).length > 0,
    namespaces: (await objects([...get, 'namespaces'], outside)).map(nameOf),
  }
}

/** Whether kubectl speaks to another cluster than EKS has under the name: of the same name there may be one in each region. */
const anotherCluster = async ({ cluster, region }: TeardownOptions, outside: Outside): Promise<string[]> => {
  const asking = ['aws', 'eks', 'describe-cluster', '--name', cluster, '--region', region, '--output', 'json']
  const { code, stdout, stderr } = await outside.attempt(asking)
  const endpoint = optionalTextAt(parseJson(stdout), 'cluster', 'endpoint')
  if (code !== 0 || endpoint === undefined) {
    return [`EKS does not say where ${cluster} is in ${region}: ${stderr.trim().split('\n').at(-1) || 'no endpoint'}`]
  }
  const server = await serverOf(outside)
  if (server?.toLowerCase() === endpoint.toLowerCase()) return []
  return [`kubectl speaks to ${server}, and ${cluster} in ${region} is ${endpoint}: choose it with --context`]
}

const get = ['kubectl', 'get']

const refused = (troubles: string[]): Failure =>
  new Failure('invalid-input', `nothing was changed, since\n${troubles.map((line) => `- ${line}`).join('\n')}`)

const objects = async (command: string[], { ask }: Outside): Promise<unknown[]> =>
  listAt(parseJson(await ask([...command, '--output=json'])), 'items')

const nameOf = (object: unknown): string => textAt(object, 'metadata', 'name')

/** Whose file the application root reads: the cluster's name, which nothing else on a cluster says. */
const clusterOf = (applications: unknown[]): string | undefined => {
  const root = applications.find((application) => nameOf(application) === 'root')
  const [file] = listAt(root, 'spec', 'source', 'helm', 'valueFiles')
  return typeof file === 'string' ? /([^/]+)\.yaml$/.exec(file)?.[1] : undefined
}
