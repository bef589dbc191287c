import { schema as publicSchema } from '@octokit/graphql-schema'
import {
  buildSchema,
  type DocumentNode,
  defaultFieldResolver,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  parse,
  validate,
} from 'graphql'

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

/** GitHub's own public schema, whole. */
const schema = buildSchema(publicSchema.idl, { assumeValid: true })

type Answer = Record<string, unknown>

/** The body of an answer to `POST /graphql`; GitHub answers 200 whatever it refuses. */
export const runGraphql = async (body: unknown, root: Root): Promise<Answer> => {
  const request = new Map<string, unknown>(Object.entries(body ?? {}))
  const given = new Map<string, unknown>(Object.entries(request.get('variables') ?? {}))
  const document = read(String(request.get('query') ?? ''))
  if (document instanceof GraphQLError) return { errors: [{ message: document.message }] }
  const mistakes = validate(schema, document)
  if (mistakes.length > 0) return { errors: mistakes.map(({ message }) => ({ message })) }
  if (holdsNullInList(given.get('input'))) return { data: null, errors: [{ message: brokenWords }] }
  const { data, errors = [] } = await execute({
    schema,
    document,
    rootValue: root[kindOf(document)],
    variableValues: Object.fromEntries(given),
    fieldResolver: knownField,
  })
  return { ...(data === undefined ? {} : { data }), ...(errors.length === 0 ? {} : { errors: errors.map(entryOf) }) }
}

const read = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query)
  } catch (error) {
    if (error instanceof GraphQLError) return error
    throw error
  }
}

const kindOf = ({ definitions }: DocumentNode): 'query' | 'mutation' => {
  const [operation] = definitions.filter((definition) => definition.kind === 'OperationDefinition')
  return operation?.operation === 'mutation' ? 'mutation' : 'query'
}

/** What is in the schema and not in the stand-in is no null, but a hole in the stand-in. */
const knownField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const found = defaultFieldResolver(source, args, context, info)
  if (found === undefined) throw new Error(`the stand-in has no ${info.parentType.name}.${info.fieldName}`)
  return found
}

const entryOf = ({ message, path, originalError }: GraphQLError): Answer => {
  if (originalError === undefined || originalError instanceof GraphQLError) return { message }
  if (!(originalError instanceof FieldError)) throw originalError
  return { type: originalError.type, path, message }
}

/** A list that is null GitHub lets into an operation, and then fails inside it (argocd-image-updater's comment on it). */
const holdsNullInList = (input: unknown): boolean => {
  const changes = new Map<string, unknown>(Object.entries(Object(input).fileChanges ?? {}))
  return changes.get('additions') === null || changes.get('deletions') === null
}

const brokenWords =
  'Something went wrong while executing your query. Please include `0000:0000` when reporting this issue.'
