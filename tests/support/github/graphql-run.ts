import { type Field, parseOperation, type Selection, type Value } from './graphql-parser.ts'
import { BrokenInside, objectTypes } from './graphql-schema.ts'
import { bareType, validate } from './graphql-validate.ts'

/** An object of the answer; a field that is a function is asked with its arguments. */
export type Node = { __typename: string; [field: string]: unknown }
export type Root = Record<'query' | 'mutation', Node>

/** A refusal of one field, as `errors[]` has it. */
export class FieldError extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

/** The body of an answer to `POST /graphql`; GitHub answers 200 whatever it refuses. */
export const runGraphql = async (body: unknown, root: Root): Promise<Record<string, unknown>> => {
  const request = new Map<string, unknown>(Object.entries(body ?? {}))
  const given = new Map<string, unknown>(Object.entries(request.get('variables') ?? {}))
  try {
    const operation = parseOperation(String(request.get('query') ?? ''))
    const mistakes = validate(operation, given)
    if (mistakes.length > 0) return { errors: mistakes.map((message) => ({ message })) }
    const errors: Record<string, unknown>[] = []
    const data = await select(root[operation.kind], operation.selections, { given, errors, path: [] })
    return errors.length === 0 ? { data } : { data, errors }
  } catch (error) {
    if (error instanceof SyntaxError) return { errors: [{ message: error.message }] }
    if (error instanceof BrokenInside) return { data: null, errors: [{ message: brokenWords }] }
    throw error
  }
}

const brokenWords =
  'Something went wrong while executing your query. Please include `0000:0000` when reporting this issue.'

type Run = { given: Map<string, unknown>; errors: Record<string, unknown>[]; path: string[] }

const select = async (node: Node, selections: Selection[], run: Run): Promise<Record<string, unknown>> => {
  const answer: Record<string, unknown> = {}
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      if (selection.on === node.__typename) Object.assign(answer, await select(node, selection.selections, run))
    } else {
      answer[selection.alias] = await resolve(node, selection, { ...run, path: [...run.path, selection.alias] })
    }
  }
  return answer
}

const resolve = async (node: Node, field: Field, run: Run): Promise<unknown> => {
  try {
    const held = node[field.name]
    const args = Object.fromEntries([...field.args].map(([name, value]) => [name, valueGiven(value, run.given)]))
    const found: unknown = typeof held === 'function' ? await held(args) : held
    if (found === undefined) throw new Error(`the stand-in has no ${node.__typename}.${field.name}`)
    const type = bareType(objectTypes[node.__typename]?.[field.name]?.type ?? '')
    if (!(type in objectTypes)) return found
    if (Array.isArray(found)) return Promise.all(found.map((item) => below(item, field, run)))
    return below(found, field, run)
  } catch (error) {
    if (!(error instanceof FieldError)) throw error
    run.errors.push({ type: error.type, path: run.path, message: error.message })
    return null
  }
}

const below = (found: unknown, field: Field, run: Run): Promise<unknown> | null =>
  isNode(found) ? select(found, field.selections ?? [], run) : null

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && '__typename' in value

const valueGiven = (value: Value, given: Map<string, unknown>): unknown =>
  'literal' in value ? value.literal : given.get(value.variable)
