import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../src/lib/failure.ts'
import { type HclBlock, readHclBlocks, sentenceOf } from './hcl-blocks.ts'
import { alignedTable } from './markdown.ts'

export type ModuleTables = { directory: string; tables: Record<'variables' | 'outputs', string> }

/** The tables of variables and outputs of each root module and module under terraform/. */
export const moduleTables = (): ModuleTables[] =>
  globSync(['terraform/*/variables.tf', 'terraform/modules/*/variables.tf'])
    .map(dirname)
    .toSorted()
    .map((directory) => ({ directory, tables: tablesOf(directory) }))

const tablesOf = (directory: string): ModuleTables['tables'] => {
  const variables = blocksOf(directory, 'variables.tf')
  const outputs = blocksOf(directory, 'outputs.tf')
  return {
    variables: alignedTable(
      ['Variable', 'What it is', 'Type', 'Default'],
      variables.map(({ name, values }) => [
        code(name),
        cell(sentenceOf(values.description ?? '')),
        code(shortType(values.type ?? 'any')),
        values.default === undefined ? 'required' : code(values.default),
      ]),
    ),
    outputs: alignedTable(
      ['Output', 'What it is'],
      outputs.map(({ name, values }) => [code(name), cell(sentenceOf(values.description ?? ''))]),
    ),
  }
}

const blocksOf = (directory: string, file: string): HclBlock[] => {
  const path = join(directory, file)
  const blocks = existsSync(path) ? readHclBlocks(readFileSync(path, 'utf8'), path) : []
  const bare = blocks.filter(({ values }) => values.description === undefined).map(({ name }) => name)
  if (bare.length > 0) throw new Failure('invalid-input', `${path}: ${bare.join(', ')} has no description; write one`)
  return blocks
}

/** An object's attributes are described in its sentence; in the table their types would be wider than a page. */
const shortType = (type: string): string => type.replace(/\(\{\n[\s\S]*\n {2}\}\)/, '({…})')

const code = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
