import { Failure } from '../../src/lib/failure.ts'
import { listAt, parseJson, textAt } from '../../src/lib/json.ts'
import { otherWay } from '../taking-down/other-way.ts'
import { readApplications } from './applications.ts'
import { accessTroubles, helm, kubectl, missingTools, serverOf } from './check-access.ts'
import { findCluster } from './find-cluster.ts'
import type { Outside } from './outside.ts'
import type { TeardownFacts } from './plan-teardown.ts'
import type { Step } from './step.ts'

export type TeardownOptions = {
  cluster: string
  region: string
  inAws: boolean
  /** Whether kubectl's cluster was named for this, and is not just the one that was used last. */
  named: boolean
}

/** Looks at what is there to take down, by kubectl alone; a Failure lists every mistake that was found. Changes nothing. */
export const teardownFacts = async (
  options: TeardownOptions,
  outside: Outside,
): Promise<TeardownFacts & { account?: string }> => {
  const tools = await missingTools([kubectl], outside)
  if (tools.length > 0) throw refused(tools)
  const found = options.inAws ? await findCluster(options, outside) : undefined
  // A kubectl for a cluster that is not there is no trouble of its own.
  const troubles = found && 'trouble' in found ? [found.trouble] : await kubectlTroubles(options, found, outside)
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
  // Helm keeps a secret for each revision of a release, or a ConfigMap where it is told so. All but what is gone.
  const ofHelm = '--selector=owner=helm,name=argocd,status notin (superseded,uninstalled)'
  const releases = await outside.ask([...get, '--namespace=argocd', 'secrets,configmaps', ofHelm, '--output=name'])
  const { cluster, region, inAws } = options
  return {
    ...{ cluster, region, inAws },
    ...(found && 'account' in found ? { account: found.account } : {}),
    kinds,
    applications: applications.map(nameOf),
    syncing: readApplications(JSON.stringify({ items: applications })).flatMap(({ name, syncing }) =>
      syncing ? [name] : [],
    ),
    applicationSets: (await listed('applicationsets.argoproj.io')).map(nameOf),
    projects: (await listed('appprojects.argoproj.io')).map(nameOf),
    released: releases.trim() !== '',
    namespaces: (await objects([...get, 'namespaces'], outside)).map(nameOf),
  }
}

/** What has to be there to do the steps, and was not needed to look. */
export const missingToDo = (steps: Step[], outside: Outside): Promise<string[]> =>
  steps.some((step) => step.kind === 'command' && step.command[0] === helm.program)
    ? missingTools([helm], outside)
    : Promise.resolve([])

/** What keeps kubectl from the very cluster: of the same name there may be one in each region. */
const kubectlTroubles = async (
  { cluster, region }: TeardownOptions,
  found: { endpoint: string } | undefined,
  outside: Outside,
): Promise<string[]> => {
  const server = await serverOf(outside)
  if (server === undefined) {
    const todo = found
      ? `aws eks update-kubeconfig --region ${region} --name ${cluster}`
      : 'give --kubeconfig, or --context'
    return [`kubectl has no cluster, or not the context that was named: ${todo}`]
  }
  if (found && server.toLowerCase() !== found.endpoint.toLowerCase()) {
    return [
      `kubectl speaks to ${server}, and ${cluster} in ${region} is ${found.endpoint}: choose it with --context, or make it the one by aws eks update-kubeconfig --region ${region} --name ${cluster}`,
    ]
  }
  const troubles = await accessTroubles(undefined, outside)
  return troubles.length > 0 && found ? [...troubles, otherWay({ cluster, region })] : troubles
}

const get = ['kubectl', 'get']

export const refused = (troubles: string[]): Failure =>
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
