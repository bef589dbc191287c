import { posix } from 'node:path'
import { at, type Fields, fieldsOf, isFields, listOf, textOf } from '../../support/read-fields.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

/** An Application, also one that an ApplicationSet makes; `path` or `chart` is empty where it has the other. */
export type Application = {
  name: string
  project: string
  repository: string
  path: string
  chart: string
  valueFiles: string[]
  server: string
  namespace: string
  isAutomated: boolean
}

/** The Applications among these objects, and those that their ApplicationSets make of lists. */
export const applicationsOf = (resources: Resource[]): Application[] => [
  ...ofKind(resources, 'Application').map(({ name, body }) => application(name, fieldsOf(body.spec))),
  ...ofKind(resources, 'ApplicationSet').flatMap((set) =>
    listOf(spec(set, 'generators'))
      .flatMap((generator) => listOf(at(generator, 'list', 'elements')).map(fieldsOf))
      .map((element) => fieldsOf(filled(spec(set, 'template'), element)))
      .map((template) => application(textOf(at(template, 'metadata', 'name')), fieldsOf(template.spec))),
  ),
]

const application = (name: string, { project, source, destination, syncPolicy }: Fields): Application => ({
  name,
  project: textOf(project),
  repository: textOf(at(source, 'repoURL')),
  path: textOf(at(source, 'path')),
  chart: textOf(at(source, 'chart')),
  valueFiles: listOf(at(source, 'helm', 'valueFiles')).map(textOf),
  server: textOf(at(destination, 'server')),
  namespace: textOf(at(destination, 'namespace')),
  isAutomated: at(syncPolicy, 'automated') !== undefined,
})

/** A template with what `{{ .name }}` stands for. */
const filled = (template: unknown, element: Fields): unknown => {
  if (typeof template === 'string')
    return template.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (whole, name: string) => textOf(element[name]) || whole)
  if (Array.isArray(template)) return template.map((item) => filled(item, element))
  if (!isFields(template)) return template
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, filled(value, element)]))
}

/** What an Application points to in the repository is there. */
export const sourcesExist = (resources: Resource[], exists: (path: string) => boolean): string[] =>
  applicationsOf(resources)
    .filter(({ chart }) => chart === '')
    .flatMap(({ name, path, valueFiles }) =>
      [path, ...valueFiles.map((file) => posix.join(path, file))]
        .filter((wanted) => wanted === '' || !exists(wanted))
        .map(
          (wanted) => `Application ${name}: ${wanted || 'its path'} is not in the repository. Correct it, or add that.`,
        ),
    )

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
    ]
  })

const refusalOf = (project: Resource, { name }: Application, resource: Resource): string[] => {
  const { group, isClusters } = kindOf(resource)
  const list = isClusters ? 'clusterResourceWhitelist' : 'namespaceResourceWhitelist'
  const allowed = listOf(spec(project, list)).map(fieldsOf)
  return [
    ...(allowed.some((one) => one.group === group && one.kind === resource.kind)
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
    const used = new Set(objects.flatMap((all) => all ?? []).map((one) => `${kindOf(one).group}/${one.kind}`))
    return ['clusterResourceWhitelist', 'namespaceResourceWhitelist'].flatMap((list) =>
      listOf(spec(project, list))
        .map(fieldsOf)
        .map(({ group, kind }) => `${textOf(group)}/${textOf(kind)}`)
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
      const name = textOf(at(role, 'name'))
      const allowed = mayBe.map((what) => `p, proj:${project.name}:${name}, ${what}, ${project.name}/*, allow`)
      return listOf(at(role, 'policies'))
        .map(textOf)
        .filter((policy) => !allowed.includes(policy))
        .map(
          (policy) =>
            `${told(project)}: role ${name} has \`${policy}\`, which is more than ${mayBe.join('; ')} of ${project.name}/*. Take it away.`,
        )
    }),
  )

/** The shop follows its repository by itself, and a drill never begins by itself. */
export const onlyDrillsWait = (resources: Resource[]): string[] =>
  applicationsOf(resources)
    .filter(({ name, isAutomated }) => isAutomated === name.startsWith('drill-'))
    .map(({ name, isAutomated }) =>
      isAutomated
        ? `Application ${name}: syncs by itself, and would drill at every commit. Take automated away.`
        : `Application ${name}: does not sync by itself. Add automated.`,
    )
