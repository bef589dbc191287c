import { readFileSync } from 'node:fs'
import { Failure } from '../../src/lib/failure.ts'
import { at, isRecord, numberAt, optionalTextAt, textAt } from '../../src/lib/json.ts'

/**
 * A price or a quota. `read` is the day on which its page was read, or `unverified`; `copy` says of which version of the
 * page, where it was a stored copy.
 */
export type Fact = { id: string; what: string; value: number; page: string; read: string; copy: string }

/** Seconds of each action, for so many services. */
export type Measured = { services: number; select: number; collect: number; bump: number; summary: number }

export type Scale = {
  facts: Fact[]
  measured: Measured[]
  assumed: { id: string; what: string; value: number; unit: string }[]
}

const scaleFile = 'docs/scale.json'

/** Refuses a fact that says neither when it was read nor that it was not: a number alone is believed. */
export const readScale = (text: string): Scale => {
  const value: unknown = JSON.parse(text)
  return {
    facts: entriesIn(value, 'facts').map(([id, fact]) => readFact(id, fact)),
    measured: entriesIn(value, 'measured').map(([services, seconds]) => ({
      services: Number(services),
      select: amountIn(seconds, 'select'),
      collect: amountIn(seconds, 'collect'),
      bump: amountIn(seconds, 'bump'),
      summary: amountIn(seconds, 'summary'),
    })),
    assumed: entriesIn(value, 'assumed').map(([id, one]) => ({
      id,
      what: textAt(one, 'what'),
      value: amountIn(one, 'value'),
      unit: textAt(one, 'unit'),
    })),
  }
}

export const loadScale = (): Scale => readScale(readFileSync(scaleFile, 'utf8'))

/** The value of a fact; a table that names one that is not there is a mistake of its author. */
export const factOf = ({ facts }: Scale, id: string): number => {
  const fact = facts.find((one) => one.id === id)
  if (fact === undefined) throw new Failure('not-found', `${scaleFile} has no fact ${id}`)
  return fact.value
}

export const assumedOf = ({ assumed }: Scale, id: string): number => {
  const found = assumed.find((one) => one.id === id)
  if (found === undefined) throw new Failure('not-found', `${scaleFile} assumes nothing of ${id}`)
  return found.value
}

const readFact = (id: string, value: unknown): Fact => {
  const [what, number, page, read] = [
    optionalTextAt(value, 'what'),
    numberAt(value, 'value'),
    optionalTextAt(value, 'page'),
    optionalTextAt(value, 'read'),
  ]
  const isRead = read === 'unverified' || /^\d{4}-\d{2}-\d{2}$/.test(read ?? '')
  if (!what || number === undefined || !page?.startsWith('https://') || read === undefined || !isRead) {
    const should = 'what, value, page, and read: a day such as 2026-01-31, or unverified'
    throw new Failure(
      'invalid-input',
      `${scaleFile}: ${id} should have ${should}, but it holds ${JSON.stringify(value)}`,
    )
  }
  return { id, what, value: number, page, read, copy: textAt(value, 'copy') }
}

const amountIn = (value: unknown, name: string): number => {
  const amount = numberAt(value, name)
  if (amount !== undefined && amount >= 0) return amount
  throw new Failure(
    'invalid-input',
    `${scaleFile}: ${name} should be a number from 0 on, but ${JSON.stringify(value)} stands there`,
  )
}

const entriesIn = (value: unknown, name: string): [string, unknown][] => {
  const found = at(value, name)
  return isRecord(found) ? Object.entries(found) : []
}
