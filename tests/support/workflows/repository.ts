import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { at, fieldsOf } from '../../../src/lib/json.ts'
import type { Schema } from '../../../src/runner/inputs.ts'
import { readWorkflow, type Workflow } from './workflow.ts'
import { pageTexts, workflowTexts } from './workflow-texts.ts'

/** An action's public face; `mistakesIn` says what is wrong with the text of an input, as far as we know its reader. */
type Action = {
  name: string
  isOurs: boolean
  file: unknown
  outputs: string[]
  mistakesIn: (input: string, text: string) => string[]
}

/** All that the rules compare. `uses` is what a step or a job says, such as `$/actions/gitops-bump`. */
export type Repository = {
  workflows: Workflow[]
  pages: { path: string; text: string }[]
  actionOf: (uses: string) => Action | undefined
  workflowOf: (uses: string) => Workflow | undefined
}

export const openRepository = async (): Promise<Repository> => {
  const readers = await loadReaders()
  return holding(workflowTexts().map(readWorkflow), (uses) => openAction(uses, readers))
}

/** A repository in which the text of one workflow is another. */
export const withText = ({ workflows, actionOf }: Repository, path: string, text: string): Repository =>
  holding(
    workflows.map((workflow) =>
      workflow.path === path ? readWorkflow({ path, kind: workflow.kind, text }) : workflow,
    ),
    actionOf,
  )

const holding = (workflows: Workflow[], actionOf: Repository['actionOf']): Repository => ({
  workflows,
  pages: pageTexts(),
  actionOf,
  workflowOf: (uses) => workflows.find(({ path }) => path === ownPath(uses)),
})

/** The path in this repository that `uses` means, `.` for its root; undefined where it is another's. */
export const ownPath = (uses: string): string | undefined => {
  if (uses.startsWith('$/')) return uses.slice(2)
  const [, path] = /^OWNER\/slipway(?:\/(.*))?@COMMIT_SHA$/.exec(uses) ?? [uses]
  return path === undefined && !uses.startsWith('OWNER/slipway@') ? undefined : (path ?? '.')
}

/** Where the action.yml of another's action is kept, as it is at the commit that is used. */
export const copyOf = (uses: string): string => `tests/fixtures/actions/${uses}.yml`

const openAction = (uses: string, readers: Map<string, Schema>): Action | undefined => {
  const own = ownPath(uses)
  const path = own === undefined ? copyOf(uses) : `${own}/action.yml`
  if (!existsSync(path)) return undefined
  const file: unknown = parse(readFileSync(path, 'utf8'))
  const name = own === '.' ? 'deliver' : basename(own ?? uses.replace(/@.*$/, ''))
  const schema = own === undefined ? undefined : readers.get(name)
  return {
    name,
    isOurs: own !== undefined,
    file,
    outputs: Object.keys(fieldsOf(at(file, 'outputs'))),
    mistakesIn: (input, text) => {
      const read = schema?.[input]?.read(text)
      return read !== undefined && 'mistakes' in read ? read.mistakes : []
    },
  }
}

const loadReaders = async (): Promise<Map<string, Schema>> => {
  const names = globSync('src/actions/*/inputs.ts').map((path) => basename(dirname(path)))
  const load = async (name: string): Promise<[string, Schema]> => {
    const { inputs }: { inputs: Schema } = await import(`../../../src/actions/${name}/inputs.ts`)
    return [name, inputs]
  }
  return new Map(await Promise.all(names.map(load)))
}
