import { at, fieldsOf, listAt, optionalTextAt } from '../../lib/json.ts'

/**
 * The addresses of the resources with provisioners in a module of a plan's `configuration`, without keys of instances:
 * whether the provisioners of one that is there have run, the world cannot tell.
 */
export const provisionedIn = (module: unknown, prefix = ''): string[] => {
  const here = listAt(module, 'resources')
    .filter((resource) => at(resource, 'provisioners') !== undefined)
    .map((resource) => `${prefix}${optionalTextAt(resource, 'address')}`)
  const calls = Object.entries(fieldsOf(at(module, 'module_calls')))
  const inside = calls.flatMap(([name, call]) => provisionedIn(at(call, 'module'), `${prefix}module.${name}.`))
  return [...here, ...inside]
}

/** The address of an instance as the configuration has it: `module.vpc["x"].aws_subnet.a[1]` → `module.vpc.aws_subnet.a`. */
export const configuredAddress = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')
