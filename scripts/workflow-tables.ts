import { basename } from 'node:path'
import { isMap, isScalar, parseDocument } from 'yaml'
import { Failure } from '../src/lib/failure.ts'
import { ownPath } from '../tests/support/workflows/repository.ts'
import { grantsOf } from '../tests/support/workflows/rules/grants.ts'
import { readWorkflow, type Workflow } from '../tests/support/workflows/workflow.ts'
import { workflowTexts } from '../tests/support/workflows/workflow-texts.ts'
import { alignedTable, cell, code } from './markdown.ts'

/** Of each workflow that is called, by its name: what a caller grants, gives and gets. Its page has markers for each. */
export const workflowTables = (): Record<string, string> => {
  const workflows = workflowTexts()
    .filter(({ kind }) => kind === 'own')
    .map(readWorkflow)
  const called = workflows.filter((workflow) => workflow.called !== undefined)
  const workflowOf = (uses: string): Workflow | undefined => workflows.find(({ path }) => path === ownPath(uses))
  return Object.fromEntries(
    called.map((workflow) => [
      basename(workflow.path, '.yml'),
      [grantTable(workflow, grantsOf({ workflowOf }, workflow)), ...interfaceTables(workflow)].join('\n\n'),
    ]),
  )
}

const grantTable = (workflow: Workflow, grants: Record<string, string>): string => {
  const reasons = reasonsIn(workflow)
  const why = (name: string): string => {
    const found = [...new Set(reasons.flatMap((one) => (one.name === name ? one.why : [])))].join('; ')
    if (found !== '') return found
    throw new Failure('invalid-input', `${workflow.path}: no job says what ${name} is for; write it beside, as # …`)
  }
  return alignedTable(
    ['The calling job grants', 'To'],
    Object.entries(grants).map(([name, level]) => [code(`${name}: ${level}`), why(name)]),
  )
}

/** Each permission of a job has its reason beside it. */
const reasonsIn = ({ text, jobs }: Workflow): { name: string; why: string }[] => {
  const document = parseDocument(text)
  return jobs.flatMap(({ id }) => {
    const permissions = document.getIn(['jobs', id, 'permissions'])
    const pairs = isMap(permissions) ? permissions.items : []
    return pairs.flatMap(({ key, value }) =>
      isScalar(value) && value.comment ? [{ name: String(key), why: value.comment.trim() }] : [],
    )
  })
}

const interfaceTables = ({ called }: Workflow): string[] => {
  const { inputs = {}, secrets = {}, outputs = {} } = called ?? {}
  const rowsOf = <T extends { description: string }>(entries: Record<string, T>, last: (entry: T) => string[]) =>
    Object.entries(entries).map(([name, entry]) => [code(name), cell(entry.description), ...last(entry)])
  const tables = [
    {
      head: ['Input', 'What it is', 'Default'],
      rows: rowsOf(inputs, ({ required, defaultValue }) => [
        required ? 'required' : defaultValue === '' || defaultValue === undefined ? '' : code(String(defaultValue)),
      ]),
    },
    {
      head: ['Secret', 'What it is', ''],
      rows: rowsOf(secrets, ({ required }) => [required ? 'required' : '']),
    },
    { head: ['Output', 'What it is'], rows: rowsOf(outputs, () => []) },
  ]
  return tables.filter(({ rows }) => rows.length > 0).map(({ head, rows }) => alignedTable(head, rows))
}
