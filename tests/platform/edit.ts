import { fieldsOf } from '../../src/lib/json.ts'
import { type Resource, readResources } from './policies/resource.ts'

/** One change of what is applied: of two parts, which object, like `Deployment/cart`, and where in it. */
export type Edit = (resources: Resource[]) => Resource[]

/**
 * Sets a value, or takes it away where it is undefined; what is on the way there is made. A path is names and indexes with dots
 * between them, and `~` for a dot in a name.
 */
export const set =
  (object: string, path: string, value: unknown): Edit =>
  (resources) =>
    changed(object, resources, ({ body }) => {
      const names = namesOf(path)
      const parent = insideOf(body, names.slice(0, -1))
      const last = names.at(-1) ?? ''
      if (value === undefined) Reflect.deleteProperty(parent, last)
      else Reflect.set(parent, last, value)
    })

/** Puts one more into a list. */
export const push =
  (object: string, path: string, value: unknown): Edit =>
  (resources) =>
    changed(object, resources, ({ body }) => {
      const list = insideOf(body, namesOf(path))
      if (!Array.isArray(list)) throw new Error(`${object} has no list ${path}`)
      list.push(value)
    })

const namesOf = (path: string): string[] => path.split('.').map((name) => name.replaceAll('~', '.'))

const insideOf = (body: object, names: string[]): object =>
  names.reduce((inside, name) => {
    const next: unknown = Reflect.get(inside, name)
    if (typeof next === 'object' && next !== null) return next
    const made = {}
    Reflect.set(inside, name, made)
    return made
  }, body)

export const drop =
  (object: string): Edit =>
  (resources) => {
    const rest = resources.filter((resource) => !is(resource, object))
    if (rest.length === resources.length) throw new Error(`There is no ${object} to drop`)
    return rest
  }

export const add =
  (yaml: string): Edit =>
  (resources) => [...resources, ...readResources(yaml)]

/** Another object with the same contents but its name. */
export const copy =
  (object: string, name: string): Edit =>
  (resources) => [
    ...resources,
    ...resources
      .filter((resource) => is(resource, object))
      .map((resource) => reread({ ...resource.body, metadata: { ...fieldsOf(resource.body.metadata), name } })),
  ]

const is = ({ kind, name }: Resource, object: string): boolean => `${kind}/${name}` === object

const changed = (object: string, resources: Resource[], change: (resource: Resource) => void): Resource[] => {
  if (!resources.some((resource) => is(resource, object))) throw new Error(`There is no ${object} to change`)
  return resources.map((resource) => {
    if (!is(resource, object)) return resource
    const other = structuredClone(resource)
    change(other)
    return reread(other.body)
  })
}

const reread = (body: unknown): Resource => {
  const [resource] = readResources(JSON.stringify(body))
  if (resource === undefined) throw new Error('It is no object any more')
  return resource
}
