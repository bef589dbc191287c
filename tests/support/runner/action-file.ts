import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { Failure } from '../../../src/lib/failure.ts'

type Input = { name: string; description: string; required: boolean; defaultValue: string }
type Output = { name: string; description: string }

/** An action.yml as the runner and a reader of it need it; `defaultValue` is '' where there is none. */
export type ActionFile = {
  name: string
  description: string
  inputs: Input[]
  outputs: Output[]
  using: string
  main: string
  post?: string
}

const knownRunKeys = ['using', 'main', 'post', 'post-if']

/** Reads `directory`/action.yml and refuses what GitHub would, and whatever the harness does not follow. */
export const readActionFile = (directory: string): ActionFile => {
  const path = join(directory, 'action.yml')
  const action = mapping(parse(readFileSync(path, 'utf8')), path)
  const runs = mapping(action.runs, `${path}: runs`)
  const refused = [
    ...Object.keys(runs).filter((key) => !knownRunKeys.includes(key)),
    ...(runs['post-if'] === undefined || runs['post-if'] === 'always()' ? [] : ['post-if']),
  ]
  if (refused.length > 0) throw new Failure('rejected', `${path}: runs.${refused[0]} is not followed by this harness`)
  return {
    name: text(action.name, `${path}: name`),
    description: text(action.description, `${path}: description`),
    inputs: Object.entries(mapping(action.inputs ?? {}, `${path}: inputs`)).map(([name, value]) =>
      input(name, mapping(value ?? {}, `${path}: inputs.${name}`), path),
    ),
    outputs: Object.entries(mapping(action.outputs ?? {}, `${path}: outputs`)).map(([name, value]) => ({
      name,
      description: text(mapping(value ?? {}, `${path}: outputs.${name}`).description ?? '', `${path}: outputs.${name}`),
    })),
    using: text(runs.using, `${path}: runs.using`),
    main: text(runs.main, `${path}: runs.main`),
    ...(runs.post === undefined ? {} : { post: text(runs.post, `${path}: runs.post`) }),
  }
}

const input = (name: string, entry: Record<string, unknown>, path: string): Input => ({
  name,
  description: text(entry.description ?? '', `${path}: inputs.${name}.description`),
  required: entry.required === true,
  defaultValue: scalar(entry.default, `${path}: inputs.${name}.default`),
})

/** YAML reads `true` and `15` as they are meant; an action gets them as text. */
const scalar = (value: unknown, where: string): string =>
  typeof value === 'boolean' || typeof value === 'number' ? String(value) : text(value ?? '', where)

const mapping = (value: unknown, where: string): Record<string, unknown> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new Failure('rejected', `${where} must be a mapping, not ${JSON.stringify(value)}`)
}

const text = (value: unknown, where: string): string => {
  if (typeof value === 'string') return value
  throw new Failure('rejected', `${where} must be text, not ${JSON.stringify(value)}`)
}
