import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { aims } from '../bench/aims.ts'
import { loadResults } from '../bench/result.ts'
import { resultFiles } from '../bench/results-page.ts'
import { Failure } from '../src/lib/failure.ts'
import { type ActionFile, readActionFile } from '../tests/support/runner/action-file.ts'
import { chartTables } from './chart-readmes.ts'
import { costTables } from './costs/cost-tables.ts'
import { loadPriceList } from './costs/price-list.ts'
import { dependencyTables } from './dependencies/dependency-tables.ts'
import { faultTables } from './faults/fault-tables.ts'
import { alignedTable, cell, code, fillMarkers } from './markdown.ts'
import { messageTables } from './messages/message-tables.ts'
import { loadWatched } from './observability/watched/watched.ts'
import { watchedPictures, watchedTables } from './observability/watched/watched-pages.ts'
import { loadScale } from './scale/facts.ts'
import { scaleTables } from './scale/scale-tables.ts'
import { moduleTables } from './terraform-readmes.ts'
import { workflowTables } from './workflow-tables.ts'

export type Page = { path: string; before: string; after: string }

/** Each README with its tables filled: an action's from its action.yml, a Terraform module's from its variables and outputs, a chart's from its values, that of the workflows from them, the root's with its own and that of all actions; and what is made of the benchmarks' results and of the drills that were watched. */
export const readmePages = (): Page[] => {
  const directories = globSync('actions/*/action.yml').map(dirname).toSorted()
  const pages = directories.map((directory) =>
    page(join(directory, 'README.md'), interfaceTables(readActionFile(directory))),
  )
  for (const { directory, tables } of [...moduleTables(), ...chartTables()])
    pages.push(page(join(directory, 'README.md'), tables))
  if (existsSync('docs/reusable-workflows.md')) pages.push(page('docs/reusable-workflows.md', workflowTables()))
  if (existsSync('docs/costs.md')) pages.push(page('docs/costs.md', costTables(loadPriceList())))
  if (existsSync('docs/dependencies.md')) pages.push(page('docs/dependencies.md', dependencyTables()))
  if (existsSync('docs/scale.md')) pages.push(page('docs/scale.md', scaleTables(loadScale())))
  if (existsSync('docs/faults.md')) pages.push(page('docs/faults.md', faultTables()))
  if (existsSync('docs/error-messages.md')) pages.push(page('docs/error-messages.md', messageTables()))
  if (existsSync('docs/observability.md')) {
    const watched = loadWatched()
    pages.push(page('docs/observability.md', watchedTables(watched)), ...wholeFiles(watchedPictures(watched)))
  }
  pages.push(...wholeFiles(resultFiles(loadResults(), aims)))
  if (!existsSync('README.md')) return pages
  const own = existsSync('action.yml') ? { ...interfaceTables(readActionFile('.')), apart: apartTable() } : {}
  return [...pages, page('README.md', { ...own, actions: actionTable(directories) })]
}

const page = (path: string, tables: Record<string, string>): Page => {
  const before = readFileSync(path, 'utf8')
  const fill = (text: string, [name, table]: [string, string]) => fillMarkers({ text, name, table, path })
  return { path, before, after: Object.entries(tables).reduce(fill, before) }
}

/** Files that are generated as a whole. */
const wholeFiles = (files: Map<string, string>): Page[] =>
  [...files].map(([path, after]) => ({
    path,
    before: existsSync(path) ? readFileSync(path, 'utf8') : '',
    after,
  }))

const interfaceTables = (action: ActionFile): Record<string, string> => {
  const undescribed = [...action.inputs, ...action.outputs].filter(({ description }) => description.trim() === '')
  if (undescribed.length > 0) {
    const names = undescribed.map(({ name }) => name).join(', ')
    throw new Failure('invalid-input', `${action.name}: ${names} has no description in action.yml; write a sentence`)
  }
  return {
    inputs: alignedTable(
      ['Input', 'What it is', 'Default'],
      action.inputs.map((input) => [code(input.name), cell(input.description), defaultCell(input)]),
    ),
    outputs: alignedTable(
      ['Output', 'What it is'],
      action.outputs.map(({ name, description }) => [code(name), cell(description)]),
    ),
  }
}

const actionTable = (directories: string[]): string =>
  alignedTable(
    ['Action', 'What it does'],
    directories.map((directory) => [
      `[${code(basename(directory))}](${directory}/README.md)`,
      cell(readActionFile(directory).description),
    ]),
  )

/** What `deliver` hands from one of its actions to the next is no input of it. */
const handedOn = new Set(['images', 'revision'])

/** The inputs that the root action has not, by those of its three that have them. */
const apartTable = (): string => {
  const known = new Set(readActionFile('.').inputs.map(({ name }) => name))
  const rows = ['ecr-build-push', 'gitops-bump', 'argocd-health'].map((action) => {
    const names = readActionFile(`actions/${action}`).inputs.map(({ name }) => name)
    const only = names.filter((name) => !known.has(name) && !handedOn.has(name))
    return [`[${code(action)}](actions/${action}/README.md)`, only.map(code).join(', ')]
  })
  return alignedTable(
    ['Action', 'Inputs that `deliver` has not'],
    rows.filter(([, only]) => only !== ''),
  )
}

const defaultCell = ({ required, defaultValue }: ActionFile['inputs'][number]): string =>
  defaultValue === '' ? (required ? 'required' : '') : code(defaultValue.trim().replace(/\s*\n\s*/g, ', '))
