import { Failure } from '../../src/lib/failure.ts'
import { fieldOf, parseJson, textIn } from '../../src/terraform/json.ts'
import { listOf } from '../../src/terraform/tagged.ts'
import { readApplications } from './applications.ts'
import { accessTroubles, helm, kubectl, missingTools } from './check-access.ts'
import type { Outside } from './outside.ts'
import type { TeardownFacts } from './plan-teardown.ts'

export type TeardownOptions = { cluster: string; region: string; inAws: boolean }

/** Looks at what is there to take down; a Failure lists every mistake that was found. Changes nothing. */
export const teardownFacts = async (options: TeardownOptions, outside: Outside): Promise<TeardownFacts> => {
  const troubles = await missingTools([kubectl, helm], outside)
  if (troubles.length === 0) troubles.push(...(await accessTroubles(undefined, outside)))
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
  // All but what is gone; Helm 4 knows no --all.
  const states = ['--deployed', '--failed', '--pending', '--uninstalling']
  const list = ['helm', 'list', '--namespace', 'argocd', ...states, '--filter', '^argocd$', '--output', 'json']
  const releases = await outside.ask(list)
  return {
    ...options,
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

const get = ['kubectl', 'get']

const refused = (troubles: string[]): Failure =>
  new Failure('invalid-input', `nothing was changed, since\n${troubles.map((line) => `- ${line}`).join('\n')}`)

const objects = async (command: string[], { ask }: Outside): Promise<unknown[]> =>
  listOf(fieldOf(parseJson(await ask([...command, '--output=json'])), 'items'))

const nameOf = (object: unknown): string => textIn(fieldOf(object, 'metadata'), 'name') ?? ''

/** Whose file the application root reads: the cluster's name, which nothing else on a cluster says. */
const clusterOf = (applications: unknown[]): string | undefined => {
  const root = applications.find((application) => nameOf(application) === 'root')
  const [file] = listOf(fieldOf(fieldOf(fieldOf(fieldOf(root, 'spec'), 'source'), 'helm'), 'valueFiles'))
  return typeof file === 'string' ? /([^/]+)\.yaml$/.exec(file)?.[1] : undefined
}
