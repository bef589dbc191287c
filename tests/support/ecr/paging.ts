import { type Fields, optionalText } from './fields.ts'
import { invalidParameter } from './refusal.ts'

export type Page = { from: number; count: number }

/** `maxResults` and `nextToken`, as ECR's lists have them: 100 items unless asked for another number, at most 1000. */
export const pageOf = (fields: Fields, { usual = 100, most = 1000 } = {}): Page => {
  const { maxResults: count = usual } = fields
  if (typeof count !== 'number' || count < 1 || count > most) {
    throw invalidParameter(`maxResults' failed to satisfy constraint: 'must be between 1 and ${most}'`)
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
