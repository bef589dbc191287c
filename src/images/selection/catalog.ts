import { quoted, type Rule, readField, refuseUnknown, shown } from '../../lib/yaml-fields.ts'
import { type Item, readYamlList, type Tell, type YamlList } from '../../lib/yaml-list.ts'
import type { BuildSource } from '../content/recipe.ts'
import { fields, platformFields, repository } from './catalog-fields.ts'

/** A service that is built. Paths are from the workspace. */
export type Service = BuildSource & { name: string; repository: string }

/** `upstream` are the names of services that are never built. */
export type Catalog = { services: Service[]; upstream: string[] }

/** What ecr-build-push builds when nobody says otherwise, too. */
export const defaultPlatforms = ['linux/amd64']

/** Reads services.yaml; `mistakes` are all of them, each with its file and line, what was found and what to do. */
export const parseCatalog = (text: string, path: string): { catalog: Catalog } | { mistakes: string[] } => {
  const mistakes: string[] = []
  const tell: Tell = (line, mistake) => mistakes.push(`${path}:${line}: ${mistake}`)
  const tree = readYamlList(text, { list: 'services', needs: '`name` and `context`' }, tell)
  const catalog = tree && readCatalog(tree, tell)
  return catalog && mistakes.length === 0 ? { catalog } : { mistakes }
}

const readCatalog = ({ fields: top, items }: YamlList, tell: Tell): Catalog => {
  refuseUnknown({ found: top, known: ['repository-prefix', 'services'], of: 'the catalogue', tell })
  const prefix = readField({ found: top, name: 'repository-prefix', rule: repository, of: 'the catalogue', tell })
  const catalog: Catalog = { services: [], upstream: [] }
  const lines = new Map<string, number>()
  for (const item of items) {
    const { name, service } = readService(item, { prefix, tell })
    const first = lines.get(name)
    if (first !== undefined) {
      tell(item.line, `there is a service ${quoted(name)} already, in line ${first}. Name each service once`)
    }
    if (name !== '') lines.set(name, first ?? item.line)
    if (service) catalog.services.push(service)
    else catalog.upstream.push(name)
  }
  return catalog
}

type Row = { name: string; service?: Service }

const readService = (item: Item, { prefix, tell }: { prefix: string | undefined; tell: Tell }): Row => {
  const { fields: found, line } = item
  if (found === undefined) {
    tell(line, `a service should be a mapping with \`name\` and \`context\`, but ${shown(item.value)}`)
    return { name: '' }
  }
  const named = found.find((field) => field.name === 'name')?.value
  const of = typeof named === 'string' ? `service ${quoted(named)}` : 'this service'
  refuseUnknown({ found, known: [...Object.keys(fields), ...platformFields], of, tell })
  const upstream = found.some((field) => field.name === 'build')
  for (const name of upstream ? ['name'] : ['name', 'context']) {
    if (!found.some((field) => field.name === name)) tell(line, missing(name, of))
  }
  const service = readBuild((name, rule) => readField({ found, name, rule, of, tell }), prefix)
  return upstream ? { name: service.name } : { name: service.name, service }
}

type Read = <T>(name: string, rule: Rule<T>) => T | undefined

const readBuild = (read: Read, prefix: string | undefined): Service => {
  const name = read('name', fields.name) ?? ''
  const context = read('context', fields.context) ?? ''
  read('build', fields.build)
  return {
    name,
    context,
    repository: read('repository', fields.repository) ?? (prefix === undefined ? name : `${prefix}/${name}`),
    file: read('file', fields.file),
    target: read('target', fields.target),
    buildArguments: read('build-args', fields['build-args']) ?? [],
    buildContexts: read('build-contexts', fields['build-contexts']) ?? [],
    platforms: read('platforms', fields.platforms) ?? defaultPlatforms,
    paths: read('paths', fields.paths) ?? [],
  }
}

const missing = (name: string, of: string): string =>
  name === 'context'
    ? `${of} has no \`context\`. Name the folder to build from, or set \`build: none\` for an upstream image`
    : `${of} has no \`${name}\`. Give it one`
