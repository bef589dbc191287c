import { fieldOf, textIn } from './json.ts'

/** A resource whose creation was begun and not finished, as far as Terraform knows: the next plan would replace it. */
export type Tainted = {
  address: string
  /** As in the configuration, without the keys of instances. */
  configured: string
  /** What the state has of it, as it was when the creation ended. */
  attributes: unknown
}

/** The managed resources that a state (version 4) marks as tainted. */
export const taintedIn = (state: unknown): Tainted[] => {
  const resources = fieldOf(state, 'resources')
  return (Array.isArray(resources) ? resources : []).flatMap((resource: unknown) => {
    const instances = fieldOf(resource, 'instances')
    return (Array.isArray(instances) ? instances : [])
      .filter((instance) => textIn(instance, 'status') === 'tainted' && textIn(instance, 'deposed') === undefined)
      .map((instance) => ({
        address: addressOf(resource, instance),
        configured: addressOf(resource, undefined).replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, ''),
        attributes: fieldOf(instance, 'attributes'),
      }))
  })
}

/**
 * The addresses of the resources with provisioners in a plan's `configuration`: whether such a one is complete the world
 * cannot tell.
 */
export const provisionedIn = (module: unknown, prefix = ''): string[] => {
  const resources = fieldOf(module, 'resources')
  const here = (Array.isArray(resources) ? resources : [])
    .filter((resource) => fieldOf(resource, 'provisioners') !== undefined)
    .map((resource) => `${prefix}${textIn(resource, 'address')}`)
  const calls = Object.entries({ ...fieldsOf(fieldOf(module, 'module_calls')) })
  const inside = calls.flatMap(([name, call]) => provisionedIn(fieldOf(call, 'module'), `${prefix}module.${name}.`))
  return [...here, ...inside]
}

const fieldsOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

const addressOf = (resource: unknown, instance: unknown): string => {
  const module = textIn(resource, 'module')
  const key = fieldOf(instance, 'index_key')
  const index = typeof key === 'number' ? `[${key}]` : typeof key === 'string' ? `[${quotedKey(key)}]` : ''
  return `${module === undefined ? '' : `${module}.`}${textIn(resource, 'type')}.${textIn(resource, 'name')}${index}`
}

/** As HCL writes it: a template's beginning is escaped, too. */
const quotedKey = (key: string): string => JSON.stringify(key).replace(/[$%]\{/g, (begin) => `${begin[0]}${begin}`)
