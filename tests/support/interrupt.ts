import { Failure } from '../../src/lib/failure.ts'
import type { Image } from '../../src/lib/image-reference.ts'
import type { LocalEcr } from './ecr/ecr.ts'
import type { Fault } from './ecr/faults.ts'

/** Something to be pushed that was never pushed before, and how to push it. */
export type Push = AsyncDisposable & { ecr: LocalEcr; ensure: () => Promise<{ outcome: string; image?: Image }> }

/** What came of a push that was interrupted once, and of the push after it. */
export type Interrupted = {
  request: number
  /** What was struck, such as `api PutImage`. */
  struck: string
  /** `built`, `reused`, or why it failed. */
  first: string
  second: string
  /** Whether what ECR serves is what the second run reported, and the first if it reported any. */
  digestIsRight: boolean
  /** Layers that the second run sent though ECR had them. */
  sentAgain: string[]
  /**
   * Those of them that the client had been told of as well, by a HEAD before the interruption: Docker compresses while it
   * sends, so that it knows a layer's digest only then, and looks once more before it believes.
   */
  knownSentAgain: string[]
  /** How many layers both sent. */
  sent: number
}

export const everyKind: Fault[] = [
  { kind: 'refuse' },
  { kind: 'reset' },
  { kind: 'lose-answer' },
  { kind: 'truncate' },
  { kind: 'throttled' },
  { kind: 'fails', status: 500 },
  { kind: 'fails', status: 503 },
  { kind: 'expired' },
  { kind: 'unauthorized' },
  { kind: 'forget-uploads' },
]

/** From some request on nothing is allowed any more: the run ends there, as if it were killed. */
export const theEnd: Fault = {
  kind: 'refusal',
  type: 'AccessDeniedException',
  message: 'User: u is not authorized to perform: ecr:PutImage on resource: r',
}

/**
 * Interrupts a push at its first request, another one at its second, and so on until one has no such request. What is no
 * end befalls that request alone.
 */
export const interruptEverywhere = async (fault: Fault, open: () => Promise<Push>): Promise<Interrupted[]> => {
  const all: Interrupted[] = []
  for (let request = 1; ; request += lanes) {
    const numbers = Array.from({ length: lanes }, (_, index) => request + index)
    const some = await Promise.all(numbers.map((number) => interruptAt(number, fault, open)))
    const struck = some.filter((one) => one !== undefined)
    all.push(...struck)
    if (struck.length < lanes) return all
  }
}

const lanes = 4

const interruptAt = async (
  request: number,
  fault: Fault,
  open: () => Promise<Push>,
): Promise<Interrupted | undefined> => {
  await using push = await open()
  const { ecr } = push
  ecr.requests.length = 0
  ecr.fault(fault, fault === theEnd ? { from: request, times: 999 } : { request })
  const first = await outcomeOf(push)
  const struck = ecr.requests[request - 1]
  const sentBefore = layersIn(ecr)
  if (struck === undefined) return undefined
  const known = ecr.requests.slice(0, request - 1).map(({ line }) => line)
  ecr.clearFaults()
  ecr.requests.length = 0
  const second = await outcomeOf(push)
  const sentAgain = layersIn(ecr).filter((digest) => sentBefore.includes(digest))
  const served = second.repository === undefined ? undefined : ecr.image(second.repository, second.tag)?.digest
  return {
    request,
    struck: `${struck.door} ${struck.operation}`,
    first: first.word,
    second: second.word,
    digestIsRight: served !== undefined && second.digest === served && (first.digest ?? served) === served,
    sentAgain,
    knownSentAgain: sentAgain.filter((digest) => known.some((line) => line.endsWith(digest))),
    sent: new Set([...sentBefore, ...layersIn(ecr)]).size,
  }
}

const layersIn = ({ requests }: LocalEcr): string[] => requests.flatMap(({ digest }) => digest ?? [])

type Outcome = { word: string; digest?: string; repository?: string; tag: string }

const outcomeOf = async (push: Push): Promise<Outcome> => {
  try {
    const { outcome, image } = await push.ensure()
    return { word: outcome, tag: '', ...image }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { word: `${error.reason}: ${error.message}`, tag: '' }
  }
}
