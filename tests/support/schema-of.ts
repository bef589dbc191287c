import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import { parse } from 'yaml'

/** A schema of this repository, as an editor applies it: the fields of what it lists, and whether it accepts a text of YAML. */
export const schemaOf = (path: string, listed: string) => {
  const schema: { $defs: Record<string, { properties: Record<string, unknown> } | undefined> } = JSON.parse(
    readFileSync(path, 'utf8'),
  )
  const validate = new Ajv.Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema)
  return {
    fields: Object.keys(schema.$defs[listed]?.properties ?? {}),
    accepts: (text: string): boolean => validate(parse(text)),
  }
}

/** YAML under the name of a list that no reader may follow. */
export const unreadable = (list: string): { what: string; text: string }[] => [
  { what: 'an alias that leads nowhere', text: `${list}: *none` },
  { what: 'a list that holds itself', text: `${list}: &s\n  - *s` },
  {
    what: 'aliases of aliases without end',
    text: [
      'x-a: &a [1,1,1,1,1,1,1,1,1,1]',
      ...['b', 'c', 'd', 'e'].map((name, index) => `x-${name}: &${name} [${`*${'abcd'[index]},`.repeat(9)}]`),
      `${list}: []`,
    ].join('\n'),
  },
]
