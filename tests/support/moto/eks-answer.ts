import { isRecord } from '../../../src/lib/json.ts'
import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'

export type Fields = Record<string, unknown>

/** Thrown by whatever answers for EKS. */
export class EksRefusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const notFound = (message: string): EksRefusal => new EksRefusal(404, 'ResourceNotFoundException', message)
export const inUse = (message: string): EksRefusal => new EksRefusal(409, 'ResourceInUseException', message)
export const invalid = (message: string): EksRefusal => new EksRefusal(400, 'InvalidParameterException', message)
export const badRequest = (message: string): EksRefusal => new EksRefusal(400, 'InvalidRequestException', message)

export const answered = (value: object): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

/** The fields of a request's body; none where it has none. */
export const sentFields = ({ body }: AwsCall): Fields => fieldsIn(body.length === 0 ? '{}' : body.toString())

export const fieldsIn = (text: string | Buffer | undefined): Fields => {
  const value: unknown = JSON.parse(String(text))
  if (!isRecord(value)) throw invalid('the body is no JSON object')
  return value
}

export const textIn = (fields: Fields, name: string): string => {
  const value = fields[name]
  if (typeof value !== 'string' || value === '') throw invalid(`${name} must not be empty`)
  return value
}

export const optionalText = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  return value === undefined || value === null ? undefined : textIn(fields, name)
}

export const tagsIn = (fields: Fields): Fields => (isRecord(fields.tags) ? fields.tags : {})

/** EKS's JSON has times as seconds. */
export const nowInSeconds = (): number => Date.now() / 1000
