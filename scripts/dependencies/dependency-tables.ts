import { alignedTable, code } from '../markdown.ts'
import { bundledPackages } from './bundled-packages.ts'
import { type Locked, lockedPackages } from './lock-file.ts'

/** The tables of docs/dependencies.md, of the lock file and of what the bundler put into the bundle. */
export const dependencyTables = (): Record<string, string> => {
  const locked = lockedPackages()
  return { bundled: bundledTable(locked), tools: toolsTable(locked) }
}

const bundledTable = (locked: Locked[]): string =>
  alignedTable(
    ['Package', 'Version', 'Licence'],
    bundledPackages(locked).map(({ name }) => {
      const entries = locked.filter((one) => one.name === name && !one.isForDevelopment)
      return [code(name), listed(entries, 'version'), listed(entries, 'license')]
    }),
  )

const listed = (entries: Locked[], field: 'version' | 'license'): string =>
  [...new Set(entries.map((one) => one[field]))].join(', ')

/** Of those that are not in the bundle: what builds, tests and checks. */
const toolsTable = (locked: Locked[]): string => {
  const tools = locked.filter(({ isForDevelopment, isOptional }) => isForDevelopment || isOptional)
  const licenses = [...new Set(tools.map(({ license }) => license))].toSorted()
  return alignedTable(
    ['Licence', 'Packages'],
    licenses.map((license) => {
      const names = tools.filter((one) => one.license === license).map(({ name }) => name)
      return [license, String(new Set(names).size)]
    }),
  )
}
