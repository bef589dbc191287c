import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { isRecord, textsIn } from '../src/lib/json.ts'
import { defaultGithubContext } from '../tests/support/runner/environment.ts'

/** What starts an action, and its inputs with their defaults; a script is absent where the action is no Node program. */
export type PublishedAction = { script: string | undefined; defaults: Record<string, string> }

/** An action.yml as somebody else wrote it; of expressions those that name a value of `github` are followed. */
export const readPublishedAction = (directory: string): PublishedAction => {
  const file = ['action.yml', 'action.yaml'].map((name) => join(directory, name)).find((path) => existsSync(path))
  const action: unknown = file && parse(readFileSync(file, 'utf8'))
  const { runs, inputs } = isRecord(action) ? action : {}
  const { main } = textsIn(isRecord(runs) ? runs : {})
  return {
    script: main && join(directory, main),
    defaults: Object.fromEntries(
      Object.entries(isRecord(inputs) ? inputs : {}).map(([name, one]) => [name, defaultOf(one)]),
    ),
  }
}

const defaultOf = (input: unknown): string =>
  isRecord(input) && input.default !== undefined && input.default !== null
    ? String(input.default).replace(/\$\{\{\s*github\.(\w+)\s*\}\}/g, (_expression, key: string) => values[key] ?? '')
    : ''

const values: Record<string, string> = { ...defaultGithubContext, token: 'a-token', actor_id: '1' }
