import { Failure } from '../../lib/failure.ts'
import { at, isRecord } from '../../lib/json.ts'

type Path = readonly (string | number)[]

const misread = (found: unknown, wanted: string, path: Path): Failure => {
  const kind = Array.isArray(found) ? 'a list' : `a ${typeof found}`
  return new Failure(
    'unexpected',
    `The answer of Argo CD is not understood: ${path.join('.') || 'the whole'} is ${kind} where ${wanted} was expected. Is something between us and Argo CD that rewrites its answers?`,
  )
}

/** The text at the path; undefined when absent or null; a Failure when it is something else. */
export const readText = (value: unknown, ...path: Path): string | undefined => {
  const found = at(value, ...path) ?? undefined
  if (found === undefined || typeof found === 'string') return found
  throw misread(found, 'text', path)
}

/** The number at the path; undefined when absent or null; a Failure when it is something else. */
export const readNumber = (value: unknown, ...path: Path): number | undefined => {
  const found = at(value, ...path) ?? undefined
  if (found === undefined || typeof found === 'number') return found
  throw misread(found, 'a number', path)
}

/** The boolean at the path; undefined when absent or null; a Failure when it is something else. */
export const readFlag = (value: unknown, ...path: Path): boolean | undefined => {
  const found = at(value, ...path) ?? undefined
  if (found === undefined || typeof found === 'boolean') return found
  throw misread(found, 'true or false', path)
}

/** The list at the path; empty when absent or null; a Failure when it is something else. */
export const readList = (value: unknown, ...path: Path): readonly unknown[] => {
  const found = at(value, ...path) ?? []
  if (Array.isArray(found)) return found
  throw misread(found, 'a list', path)
}

/** The object at the path; empty when absent or null; a Failure when it is something else. */
export const readRecord = (value: unknown, ...path: Path): Record<string, unknown> => {
  const found = at(value, ...path) ?? {}
  if (isRecord(found)) return found
  throw misread(found, 'an object', path)
}

/** An RFC 3339 time at the path, in milliseconds since 1970; undefined when absent. */
export const readTime = (value: unknown, ...path: Path): number | undefined => {
  const written = readText(value, ...path)
  if (written === undefined) return undefined
  const time = Date.parse(written)
  if (Number.isNaN(time)) throw misread(written, 'a time', path)
  return time
}
