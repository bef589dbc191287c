import { fieldOf, textIn } from '../json.ts'

/**
 * The addresses of the resources with provisioners in a module of a plan's `configuration`, without keys of instances:
 * whether the provisioners of one that is there have run, the world cannot tell.
 */
export const provisionedIn = (module: unknown, prefix = ''): string[] => {
  const resources = fieldOf(module, 'resources')
  const here = (Array.isArray(resources) ? resources : [])
    .filter((resource) => fieldOf(resource, 'provisioners') !== undefined)
    .map((resource) => `${prefix}${textIn(resource, 'address')}`)
  const calls = Object.entries({ ...objectIn(module, 'module_calls') })
  const inside = calls.flatMap(([name, call]) => provisionedIn(fieldOf(call, 'module'), `${prefix}module.${name}.`))
  return [...here, ...inside]
}

/** The address of an instance as the configuration has it: `module.vpc["x"].aws_subnet.a[1]` → `module.vpc.aws_subnet.a`. */
export const configuredAddress = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')

const objectIn = (value: unknown, name: string): object => {
  const field = fieldOf(value, name)
  return typeof field === 'object' && field !== null ? field : {}
}
