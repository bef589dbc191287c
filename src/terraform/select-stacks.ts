import { Failure } from '../lib/failure.ts'
import { inLanes } from '../lib/in-lanes.ts'
import type { Progress } from '../lib/progress.ts'
import type { Tagged } from './aws/tagged.ts'
import { type Expiry, judgeExpiry } from './stacks/expiry.ts'
import { findStack, type Stack } from './stacks/stacks.ts'

export type SelectStacksRequest = { stacks: Stack[]; names: string[]; expired: boolean }

export type SelectStacksOutside = {
  /** What AWS has of a stack. */
  resourcesOf: (stack: Stack) => Promise<Tagged[]>
  now: () => number
  progress: Progress
}

export type Considered = { stack: Stack; expiry?: Expiry }

/** In the order of the file. `left` are those that were not asked for, or whose time is not over. */
export type SelectStacksResult = { selected: Considered[]; left: Considered[] }

/** The stacks that are named, or all; with `expired` the ephemeral ones of them alone whose time is over. */
export const selectStacks = async (
  request: SelectStacksRequest,
  outside: SelectStacksOutside,
): Promise<SelectStacksResult> => {
  const wanted = subset(request.stacks, request.names)
  if (!request.expired) return { selected: wanted.map((stack) => ({ stack })), left: [] }
  const considered = await outside.progress.phase('ask AWS', () =>
    inLanes(wanted, 4, async (stack): Promise<Considered> => {
      if (!stack.ephemeral) return { stack }
      return { stack, expiry: judgeExpiry(await outside.resourcesOf(stack), outside.now()) }
    }),
  )
  const isOver = ({ expiry }: Considered): boolean => expiry?.kind === 'expired'
  return { selected: considered.filter(isOver), left: considered.filter((one) => !isOver(one)) }
}

const subset = (stacks: Stack[], names: string[]): Stack[] => {
  if (names.length === 0) return stacks
  const mistakes = [...new Set(names)].flatMap((name) => mistakeOf(stacks, name))
  if (mistakes.length > 0) throw new Failure('invalid-input', mistakes.join('\n'))
  return stacks.filter(({ name }) => names.includes(name))
}

const mistakeOf = (stacks: Stack[], name: string): string[] => {
  try {
    findStack(stacks, name)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return [`stacks: ${error.message}`]
  }
}
