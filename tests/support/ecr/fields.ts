import { isRecord } from '../../../src/lib/json.ts'
import { invalidParameter, Refusal } from './refusal.ts'

/** The JSON body of a request to the API, read field by field. */
export type Fields = Record<string, unknown>

export const parseFields = (body: Buffer): Fields => {
  const value: unknown = JSON.parse(body.toString('utf8') || '{}')
  if (!isRecord(value))
    throw new Refusal('SerializationException', 'Start of structure or map found where not expected')
  return value
}

export const optionalText = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new Refusal('SerializationException', `${name} can not be converted to a String`)
  return value
}

export const text = (fields: Fields, name: string): string => {
  const value = optionalText(fields, name)
  if (value === undefined || value === '')
    throw invalidParameter(`${name}' failed to satisfy constraint: 'must not be null'`)
  return value
}

export const wholeNumber = (fields: Fields, name: string): number => {
  const value = fields[name]
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw invalidParameter(`${name}' failed to satisfy constraint: 'must be a whole number, at least 0'`)
}

export const optionalTexts = (fields: Fields, name: string): string[] | undefined => {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (!Array.isArray(value)) throw new Refusal('SerializationException', `${name} can not be converted to a List`)
  return value.map((item: unknown) => {
    if (typeof item === 'string') return item
    throw new Refusal('SerializationException', `${name} can not be converted to a List of Strings`)
  })
}

export type ImageId = { imageDigest?: string; imageTag?: string }

/** `imageIds`: from 1 to 100 of them, as ECR wants. */
export const imageIds = (fields: Fields): ImageId[] => {
  const value = fields.imageIds
  if (!Array.isArray(value) || value.length === 0 || value.length > 100) {
    throw invalidParameter("imageIds' failed to satisfy constraint: 'must have length between 1 and 100'")
  }
  return value.map((item: unknown) => {
    if (!isRecord(item)) throw new Refusal('SerializationException', 'imageIds can not be converted to a List')
    const imageDigest = optionalText(item, 'imageDigest')
    const imageTag = optionalText(item, 'imageTag')
    return { ...(imageDigest !== undefined && { imageDigest }), ...(imageTag !== undefined && { imageTag }) }
  })
}
