/** What a field of the catalogue must hold, and its value when it does. services.schema.json says the same. */
export type Rule<T> = { should: string; read: (value: unknown) => T | undefined }

const matching = (should: string, pattern: RegExp): Rule<string> => ({
  should,
  read: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
})

const listOf = (should: string, item: Rule<string>): Rule<string[]> => ({
  should,
  read: (value) => {
    if (!Array.isArray(value) || value.length === 0) return undefined
    const items = value.flatMap((one: unknown) => item.read(one) ?? [])
    return items.length === value.length ? items : undefined
  },
})

const path = matching(
  'a path from the workspace, within it, such as `services/cart`',
  /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/,
)

const argumentName = /^[A-Za-z_][A-Za-z0-9_]*$/
const argumentValue = /^(?:[^\s](?:[^\r\n]*[^\s])?)?$/

const pairs =
  (names: RegExp, values: RegExp) =>
  (value: unknown): { name: string; value: string }[] | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const entries: [string, unknown][] = Object.entries(value)
    const read = entries.flatMap(([name, given]) =>
      names.test(name) && typeof given === 'string' && values.test(given) ? [{ name, value: given }] : [],
    )
    return read.length === entries.length ? read : undefined
  }

const buildArguments: Rule<{ name: string; value: string }[]> = {
  should: 'names and texts, such as `VERSION: "1.10"`, each on one line and in quotes where YAML would read a number',
  read: pairs(argumentName, argumentValue),
}

const contextName = /^[\w./:-]+$/
const contextValue = /^(?!\/)(?!(?:[^:]*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/

const buildContexts: Rule<{ name: string; value: string }[]> = {
  should: 'names with a folder in the workspace or an address each, such as `lib: packages/lib`',
  read: pairs(contextName, contextValue),
}

export const repository = matching(
  'an ECR repository without a host, such as `shop/cart`',
  /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
)

export const fields = {
  name: matching(
    '2 to 128 of a-z, 0-9 and single `.`, `_`, `-` between them',
    /^(?=.{2,128}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
  ),
  context: path,
  build: matching('`none`, or left out', /^none$/),
  repository,
  file: path,
  target: matching('the name of a stage', /^[A-Za-z][A-Za-z0-9._-]*$/),
  'build-args': buildArguments,
  'build-contexts': buildContexts,
  platforms: listOf(
    'a list of platforms such as `linux/amd64`',
    matching('', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/),
  ),
  paths: listOf('a list of paths from the workspace, within it', path),
}

/** What is said of a service beyond its build; it is left alone here. So is every field that begins with `x-`. */
export const platformFields = [
  'args',
  'autoscaling',
  'command',
  'config',
  'depends-on',
  'description',
  'env',
  'image',
  'language',
  'owner',
  'ports',
  'probes',
  'protocol',
  'replicas',
  'resources',
  'schedule',
  'volumes',
  'writable-paths',
]
