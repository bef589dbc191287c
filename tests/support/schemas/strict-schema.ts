import { isRecord } from '../../../src/lib/json.ts'

/** A JSON schema, or a part of one. */
export type Schema = Record<string, unknown>

/** What the API server accepts as a quantity: as a number, `1` and `0.5`; as text also `100m`, `64Mi`, `1e3`. */
export const quantity: Schema = {
  oneOf: [
    { type: 'number' },
    { type: 'string', pattern: '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)(|[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)$' },
  ],
}

const integerOrText: Schema[] = [{ type: 'integer' }, { type: 'string' }]

/**
 * The schema of a value, of OpenAPI as Kubernetes writes it, closed: a field that it does not name is refused, unless it
 * says that it keeps unknown ones. What only describes is left out.
 */
export const strictSchema = (schema: Schema): Schema => {
  if (typeof schema.$ref === 'string') return { $ref: schema.$ref }
  if (schema['x-kubernetes-int-or-string'] === true || schema.format === 'int-or-string')
    return orNull(schema, numbered(schema))
  const { properties, items, additionalProperties } = schema
  const closed: Schema = {}
  for (const key of asserted) if (schema[key] !== undefined) closed[key] = schema[key]
  if (isRecord(items)) closed.items = strictSchema(items)
  if (isRecord(additionalProperties)) closed.additionalProperties = strictSchema(additionalProperties)
  if (isRecord(properties)) {
    closed.properties = mapValues(properties, (part) => (isRecord(part) ? strictSchema(part) : part))
    if (additionalProperties === undefined && !isOpen(schema)) closed.additionalProperties = false
  }
  return orNull(schema, closed)
}

/** The words of a schema that are taken as they are. Those of combinations do not close anything: they only add conditions. */
const asserted = [
  ...['type', 'format', 'pattern', 'enum', 'required', 'anyOf', 'oneOf', 'allOf', 'not'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
]

const isOpen = (schema: Schema): boolean =>
  schema['x-kubernetes-preserve-unknown-fields'] === true || schema['x-kubernetes-embedded-resource'] === true

const numbered = ({ pattern }: Schema): Schema => ({
  anyOf: integerOrText.map((part) => (part.type === 'string' && pattern !== undefined ? { ...part, pattern } : part)),
})

const orNull = ({ nullable }: Schema, schema: Schema): Schema =>
  nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema

export const mapValues = <From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
