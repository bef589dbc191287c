import { type Fields, optionalText } from './fields.ts'
import { invalidParameter } from './refusal.ts'

export type Page = { from: number; count: number }

/** `maxResults`, 100 unless given and at most 1000, and `nextToken`, as ECR's lists have them. */
export const pageOf = (fields: Fields): Page => {
  const { maxResults: count = 100 } = fields
  if (typeof count !== 'number' || count < 1 || count > 1000) {
    throw invalidParameter("maxResults' failed to satisfy constraint: 'must be between 1 and 1000'")
  }
  const from = Number(optionalText(fields, 'nextToken') ?? '0')
  if (!Number.isInteger(from)) throw invalidParameter("nextToken' failed: 'invalid token'")
  return { from, count }
}

/** The items of a page, and the token for the next one if there is more. */
export const pageIn = <T>(items: T[], { from, count }: Page): { items: T[]; nextToken?: string } => {
  const next = from + count
  return { items: items.slice(from, next), ...(items.length > next && { nextToken: String(next) }) }
}
