import type { Field, Operation, Selection, Value } from './graphql-parser.ts'
import { type FieldType, mistakeIn, objectTypes } from './graphql-schema.ts'

export const bareType = (type: string): string => type.replace(/[[\]!]/g, '')

/** Everything that GitHub refuses before it runs an operation, in its words; empty when it would run. */
export const validate = (operation: Operation, variables: Map<string, unknown>): string[] => {
  const used = new Set<string>()
  const mistakes: string[] = []

  const argument = (name: string, value: Value, type: string): void => {
    if ('literal' in value) {
      const wrong = mistakeIn(value.literal, type, name)
      if (wrong) mistakes.push(`Argument '${name}' has an invalid value: ${wrong}`)
      return
    }
    const declared = operation.variables.get(value.variable)
    used.add(value.variable)
    if (declared === undefined) {
      mistakes.push(`Variable $${value.variable} is used by ${operation.name} but not declared`)
    } else if (declared !== type && declared !== `${type}!`) {
      mistakes.push(`Type mismatch on variable $${value.variable} and argument ${name} (${declared} / ${type})`)
    }
  }

  const field = (selection: Field, on: string): void => {
    const known: FieldType | undefined = objectTypes[on]?.[selection.name]
    if (known === undefined) return void mistakes.push(`Field '${selection.name}' doesn't exist on type '${on}'`)
    argumentsOf(selection, known.args ?? {})
    const inner = bareType(known.type)
    const returns = `(field '${selection.name}' returns ${inner})`
    if (inner in objectTypes !== (selection.selections !== undefined)) {
      mistakes.push(
        inner in objectTypes
          ? `Field must have selections ${returns}`
          : `Selections can't be made on scalars ${returns}`,
      )
    }
    all(selection.selections ?? [], inner)
  }

  const argumentsOf = (selection: Field, accepted: Record<string, string>): void => {
    for (const [name, value] of selection.args) {
      const type = accepted[name]
      if (type === undefined) mistakes.push(`Field '${selection.name}' doesn't accept argument '${name}'`)
      else argument(name, value, type)
    }
    for (const [name, type] of Object.entries(accepted)) {
      if (type.endsWith('!') && !selection.args.has(name)) {
        mistakes.push(`Field '${selection.name}' is missing required arguments: ${name}`)
      }
    }
  }

  const all = (selections: Selection[], on: string): void => {
    for (const selection of selections) {
      if (selection.kind === 'field') field(selection, on)
      else if (selection.on in objectTypes) all(selection.selections, selection.on)
      else mistakes.push(`No such type ${selection.on}, so it can't be a fragment condition`)
    }
  }

  all(operation.selections, operation.kind === 'query' ? 'Query' : 'Mutation')
  for (const [name, type] of operation.variables) {
    if (!used.has(name)) mistakes.push(`Variable $${name} is declared by ${operation.name} but not used`)
    const wrong = mistakeIn(variables.get(name), type, '')
    if (wrong) mistakes.push(`Variable $${name} of type ${type} was provided invalid value for ${wrong}`)
  }
  return mistakes
}
