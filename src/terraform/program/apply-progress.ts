import { formatDuration } from '../../lib/time.ts'
import type { Action, UiEvent } from './ui-events.ts'

type Operation = { address: string; action: Action }
type Running = Operation & { since: number }

/** How far an apply is, by what Terraform has said so far; times are epoch milliseconds. */
export type Standing = {
  startedAt: number
  /** How many operations there are: a replacement is two. */
  total: number
  done: Operation[]
  failed: Operation[]
  running: Running[]
  /** Terraform has said that all of it is applied. */
  complete: boolean
}

export const beginning = (startedAt: number): Standing => ({
  startedAt,
  total: 0,
  done: [],
  failed: [],
  running: [],
  complete: false,
})

/** The standing after one more event, which was heard at `now`. */
export const advance = (standing: Standing, event: UiEvent, now: number): Standing => {
  if (event.type === 'planned') return { ...standing, total: standing.total + (weights[event.action] ?? 0) }
  if (event.type === 'summary') return { ...standing, complete: isEnd(event.operation) }
  if (event.type !== 'started' && event.type !== 'completed' && event.type !== 'errored') return standing
  const { address, action } = event
  const running = standing.running.filter((other) => other.address !== address || other.action !== action)
  if (event.type === 'started') return { ...standing, running: [...running, { address, action, since: now }] }
  if (event.type === 'completed') return { ...standing, running, done: [...standing.done, { address, action }] }
  return { ...standing, running, failed: [...standing.failed, { address, action }] }
}

const weights: { [action: string]: number } = { create: 1, update: 1, delete: 1, replace: 2, read: 1 }

/** A plan ends with a summary, too, and it has applied nothing. */
const isEnd = (operation: string): boolean => operation === 'apply' || operation === 'destroy'

/** A line for an event that a person waits for; undefined for one that nobody needs to read. */
export const tellEvent = (standing: Standing, event: UiEvent): string | undefined => {
  if (event.type === 'waiting-for-lock') return 'waiting for the lock of the state'
  if (event.type !== 'completed' && event.type !== 'errored') return undefined
  const words = event.type === 'completed' ? (past[event.action] ?? 'done') : `${event.action} failed`
  const took = event.elapsedSeconds > 0 ? ` after ${formatDuration(event.elapsedSeconds * 1000)}` : ''
  return `${count(standing)} ${event.address}: ${words}${took}`
}

const past: { [action: string]: string } = { create: 'created', update: 'updated', delete: 'destroyed', read: 'read' }

/** `3 of 12, 1m05s; now: aws_eks_cluster.this (50s)`: how far it is, since when, and what it is doing. */
export const tellStanding = (standing: Standing, now: number): string => {
  const longest = standing.running.toSorted((a, b) => a.since - b.since)
  const named = longest.slice(0, mostNamed).map(({ address, since }) => `${address} (${formatDuration(now - since)})`)
  const more = longest.length > mostNamed ? ` and ${longest.length - mostNamed} more` : ''
  const doing = named.length === 0 ? '' : `; now: ${named.join(', ')}${more}`
  return `${count(standing)}, ${formatDuration(now - standing.startedAt)}${doing}`
}

const mostNamed = 3

const count = ({ done, total }: Standing): string => `${done.length} of ${Math.max(total, done.length)}`

/** How many resources were made, changed and taken away; a replaced one is both made and taken away. */
export const tally = ({ done }: Standing): { created: number; updated: number; destroyed: number } => {
  const of = (action: Action): number => done.filter((operation) => operation.action === action).length
  return { created: of('create'), updated: of('update'), destroyed: of('delete') }
}
