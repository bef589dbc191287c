import { listOf, matches, pairs, pathWithin, type Rule } from '../../lib/yaml-fields.ts'

const path = pathWithin('services/cart')

const argumentName = /^[A-Za-z_][A-Za-z0-9_]*$/
const argumentValue = /^(?:[^\s](?:[^\r\n]*[^\s])?)?$/

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

export const repository = matches(
  'an ECR repository without a host, such as `shop/cart`',
  /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
)

export const fields = {
  name: matches(
    '2 to 128 of a-z, 0-9 and single `.`, `_`, `-` between them',
    /^(?=.{2,128}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/,
  ),
  context: path,
  build: matches('`none`, or left out', /^none$/),
  repository,
  file: path,
  target: matches('the name of a stage', /^[A-Za-z][A-Za-z0-9._-]*$/),
  'build-args': buildArguments,
  'build-contexts': buildContexts,
  platforms: listOf(
    'a list of platforms such as `linux/amd64`',
    matches('', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/),
  ),
  paths: listOf('a list of paths from the workspace, within it', path),
}

/**
 * What is said of a service beyond its build; it is left alone here, and the JSON Schema alone knows what it should hold. So is
 * every field that begins with `x-`.
 */
export const platformFields = [
  'also-calls',
  'args',
  'autoscaling',
  'command',
  'config',
  'depends-on',
  'deployment',
  'description',
  'drain-seconds',
  'entry',
  'env',
  'exemptions',
  'grace-seconds',
  'group',
  'image',
  'language',
  'owner',
  'ports',
  'prepare',
  'probes',
  'replicas',
  'resources',
  'rollout',
  'sidecars',
  'telemetry',
  'user',
  'writable-paths',
]
