import { posix } from 'node:path'
import { at, fieldsOf, isRecord, listOf } from '../../../src/lib/json.ts'
import { type Fields, wordOf } from '../../support/read-fields.ts'
import { ofKind, type Resource, spec } from './resource.ts'

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
      .map((template) => application(wordOf(at(template, 'metadata', 'name')), fieldsOf(template.spec))),
  ),
]

const application = (name: string, { project, source, destination, syncPolicy }: Fields): Application => ({
  name,
  project: wordOf(project),
  repository: wordOf(at(source, 'repoURL')),
  path: wordOf(at(source, 'path')),
  chart: wordOf(at(source, 'chart')),
  valueFiles: listOf(at(source, 'helm', 'valueFiles')).map(wordOf),
  server: wordOf(at(destination, 'server')),
  namespace: wordOf(at(destination, 'namespace')),
  isAutomated: at(syncPolicy, 'automated') !== undefined,
})

/** A template with what `{{ .name }}` stands for. */
const filled = (template: unknown, element: Fields): unknown => {
  if (typeof template === 'string')
    return template.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (whole, name: string) => wordOf(element[name]) || whole)
  if (Array.isArray(template)) return template.map((item) => filled(item, element))
  if (!isRecord(template)) return template
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

/** The shop follows its repository by itself, and a drill never begins by itself. */
export const onlyDrillsWait = (resources: Resource[]): string[] =>
  applicationsOf(resources)
    .filter(({ name, isAutomated }) => isAutomated === name.startsWith('drill-'))
    .map(({ name, isAutomated }) =>
      isAutomated
        ? `Application ${name}: syncs by itself, and would drill at every commit. Take automated away.`
        : `Application ${name}: does not sync by itself. Add automated.`,
    )
