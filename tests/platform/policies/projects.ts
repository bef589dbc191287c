import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { type Application, applicationsOf } from './applications.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

/** What an Application would make, of each of its objects the group and the kind; undefined where that cannot be known here. */
export type Made = (application: Application) => Resource[] | undefined

/** A project allows where its applications come from and go to, and the kinds that they are made of. */
export const projectsAllow = (resources: Resource[], made: Made): string[] =>
  applicationsOf(resources).flatMap((one) => {
    const project = ofKind(resources, 'AppProject').find(({ name }) => name === one.project)
    if (project === undefined) return [`Application ${one.name}: its project ${one.project} is not there. Add it.`]
    return [
      ...(allowsSource(project, one)
        ? []
        : [`${told(project)}: sourceRepos lack ${one.repository}, where ${one.name} comes from. Add it.`]),
      ...(allowsNamespace(project, one.namespace)
        ? []
        : [`${told(project)}: destinations lack ${one.namespace}, where ${one.name} goes. Add it.`]),
      ...(made(one) ?? []).flatMap((resource) => refusalOf(project, one, resource)),
      ...blindnessOf(project, one, made(one) ?? []),
    ]
  })

/** What Kubernetes makes of a kind. */
const comesOf: Record<string, string[]> = {
  'apps/Deployment': ['apps/ReplicaSet', '/Pod'],
  'apps/StatefulSet': ['/Pod'],
  'apps/DaemonSet': ['/Pod'],
  'batch/Job': ['/Pod'],
}

const kindsThatComeOf = (resources: Resource[]): string[] => [
  ...new Set(resources.flatMap((one) => comesOf[`${kindOf(one).group}/${one.kind}`] ?? [])),
]

/** Argo CD shows of an application only what its project allows, also of what nobody deploys: no pod there is one without a log. */
const blindnessOf = (project: Resource, { name }: Application, resources: Resource[]): string[] => {
  const allowed = allowedKinds(project, 'namespaceResourceWhitelist')
  return kindsThatComeOf(resources)
    .filter((kind) => !allowed.includes(kind))
    .map(
      (kind) =>
        `${told(project)}: namespaceResourceWhitelist lacks ${kind.replace(/^\//, 'core/')}, which comes of what ${name} has: Argo CD would not show it. Add it.`,
    )
}

const allowedKinds = (project: Resource, list: string): string[] =>
  listOf(spec(project, list))
    .map(fieldsOf)
    .map(({ group, kind }) => `${wordOf(group)}/${wordOf(kind)}`)

const refusalOf = (project: Resource, { name }: Application, resource: Resource): string[] => {
  const { group, isClusters } = kindOf(resource)
  const list = isClusters ? 'clusterResourceWhitelist' : 'namespaceResourceWhitelist'
  return [
    ...(allowedKinds(project, list).includes(`${group}/${resource.kind}`)
      ? []
      : [
          `${told(project)}: ${list} lacks ${group || 'core'}/${resource.kind}, which ${name} has. Add it, or take that away.`,
        ]),
    ...(isClusters || resource.namespace === '' || allowsNamespace(project, resource.namespace)
      ? []
      : [`${told(project)}: destinations lack ${resource.namespace}, where ${name} puts ${told(resource)}. Add it.`]),
  ]
}

const kindOf = ({ apiVersion, kind }: Resource): { group: string; isClusters: boolean } => ({
  group: apiVersion.includes('/') ? apiVersion.replace(/\/.*/, '') : '',
  isClusters: /^(Namespace|StorageClass|IngressClass|CustomResourceDefinition|PriorityClass|Cluster\w+)$/.test(kind),
})

const allowsSource = (project: Resource, { repository }: Application): boolean =>
  listOf(spec(project, 'sourceRepos')).includes(repository)

const allowsNamespace = (project: Resource, namespace: string): boolean =>
  listOf(spec(project, 'destinations'))
    .map(fieldsOf)
    .some((one) => one.namespace === namespace && one.server === 'https://kubernetes.default.svc')

/** A project whose applications' objects are all known allows no kind that none of them is. */
export const projectsAllowNoMore = (resources: Resource[], made: Made): string[] =>
  ofKind(resources, 'AppProject').flatMap((project) => {
    const objects = applicationsOf(resources)
      .filter((one) => one.project === project.name)
      .map(made)
    if (objects.length === 0 || objects.includes(undefined)) return []
    const deployed = objects.flatMap((all) => all ?? [])
    const used = new Set([...deployed.map((one) => `${kindOf(one).group}/${one.kind}`), ...kindsThatComeOf(deployed)])
    return ['clusterResourceWhitelist', 'namespaceResourceWhitelist'].flatMap((list) =>
      allowedKinds(project, list)
        .filter((kind) => !used.has(kind))
        .map((kind) => `${told(project)}: ${list} has ${kind}, and nothing that it deploys is one. Take it away.`),
    )
  })

/** What a role of a project may at most: see, sync and read the logs of applications of that project. */
const mayBe = ['applications, get', 'applications, sync', 'logs, get']

/** A role of a project is for CI: it changes nothing but by a sync, and sees no other project. */
export const rolesAreSmall = (resources: Resource[]): string[] =>
  ofKind(resources, 'AppProject').flatMap((project) =>
    listOf(spec(project, 'roles')).flatMap((role) => {
      const name = wordOf(at(role, 'name'))
      const allowed = mayBe.map((what) => `p, proj:${project.name}:${name}, ${what}, ${project.name}/*, allow`)
      return listOf(at(role, 'policies'))
        .map(wordOf)
        .filter((policy) => !allowed.includes(policy))
        .map(
          (policy) =>
            `${told(project)}: role ${name} has \`${policy}\`, which is more than ${mayBe.join('; ')} of ${project.name}/*. Take it away.`,
        )
    }),
  )
