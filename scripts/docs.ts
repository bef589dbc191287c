import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure, messageOf } from '../src/lib/failure.ts'
import { type ActionFile, readActionFile } from '../tests/support/runner/action-file.ts'
import { alignedTable, fillMarkers } from './markdown.ts'

/** Fills the tables between markers: of each action's README from its action.yml, and of the root README. */
const writeDocs = (): void => {
  const directories = globSync('actions/*/action.yml').map(dirname).toSorted()
  for (const directory of directories)
    writeTables(join(directory, 'README.md'), interfaceTables(readActionFile(directory)))
  if (!existsSync('README.md')) return
  const own = existsSync('action.yml') ? interfaceTables(readActionFile('.')) : {}
  writeTables('README.md', { ...own, actions: actionTable(directories) })
}

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

const defaultCell = ({ required, defaultValue }: ActionFile['inputs'][number]): string =>
  defaultValue === '' ? (required ? 'required' : '') : code(defaultValue.trim().replace(/\s*\n\s*/g, ', '))

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

/** A description is Markdown already; only what would break a table's row is escaped. */
const cell = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')

const writeTables = (path: string, tables: Record<string, string>): void => {
  const before = readFileSync(path, 'utf8')
  const after = Object.entries(tables).reduce((text, [name, table]) => fillMarkers({ text, name, table, path }), before)
  if (after !== before) writeFileSync(path, after)
}

process.chdir(resolve(import.meta.dirname, '..'))
try {
  writeDocs()
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
