import { Failure } from '../../lib/failure.ts'
import type { Clock } from '../../lib/time.ts'
import type { Address } from '../answers/application.ts'
import type { Argocd } from '../server/api.ts'
import type { Which } from '../server/query.ts'
import { type Board, createBoard, type Follower } from './board.ts'

/** What becomes of the applications, as far as Argo CD tells it by itself: one watch stream for all of them. */
export type Feed = { follow: (address: Address) => Follower; close: () => Promise<void> }

type Settings = {
  argocd: Argocd
  which: Which
  clock: Clock
  random: () => number
  /** Said once, when there is no stream to count on. */
  say: (line: string) => void
}

const firstDelayMilliseconds = 1_000
const longestDelayMilliseconds = 60_000
/** A stream that has lived that long is worth opening again at once: load balancers close what is idle, or old. */
const soundMilliseconds = 30_000

/** Opens the stream, and again whenever it ends. It never fails: those who follow ask by themselves where nothing is told. */
export const openFeed = (settings: Settings): Feed => {
  const board = createBoard(settings.clock)
  const closing = new AbortController()
  const { watch } = settings.argocd
  const running = watch ? keepWatching({ ...settings, watch, board, closed: closing.signal }) : Promise.resolve()
  running.catch(() => undefined)
  return {
    follow: board.follow,
    close: async () => {
      closing.abort(new Failure('cancelled', 'the wait is over'))
      await running
    },
  }
}

type Watching = Settings & { watch: NonNullable<Argocd['watch']>; board: Board; closed: AbortSignal }

const keepWatching = async (watching: Watching): Promise<void> => {
  const { clock, random, closed } = watching
  const sayOnce = once(watching.say)
  for (let failures = 0; !closed.aborted; ) {
    const { sound, mute, final, why, waitMilliseconds } = await watchOnce(watching)
    failures = sound ? 0 : failures + 1
    const isHopeless = final || mute || failures >= 3
    if (isHopeless && !closed.aborted) sayOnce(`${why}; asking Argo CD every few seconds instead`)
    if (final) return
    const ceiling = Math.min(firstDelayMilliseconds * 2 ** failures, longestDelayMilliseconds)
    await clock.sleep(Math.max(random() * ceiling, waitMilliseconds), closed)
  }
}

/** `mute`: it was open, and nothing came; `final`: it will not be otherwise the next time. */
type Ended = { sound: boolean; mute: boolean; final: boolean; why: string; waitMilliseconds: number }

/** One stream from its opening to its end. */
const watchOnce = async ({ watch, which, clock, board, closed }: Watching): Promise<Ended> => {
  const stream = new AbortController()
  const signal = AbortSignal.any([stream.signal, closed])
  let opened = false
  let toldAt: number | undefined
  const ended = (why: string, more: Partial<Ended> = {}): Ended => {
    const sound = toldAt !== undefined && clock.now() - toldAt >= soundMilliseconds
    return { sound, mute: opened && toldAt === undefined, final: false, why, waitMilliseconds: 0, ...more }
  }
  try {
    const tellings = await watch(which, signal)
    opened = true
    for await (const told of tellings) {
      if (toldAt === undefined) board.begin()
      toldAt ??= clock.now()
      board.tell(told)
    }
    return ended('the watch stream does not stay open')
  } catch (error) {
    if (closed.aborted) return ended('')
    if (!(error instanceof Failure)) throw error
    const { reason, message, waitMilliseconds } = error
    const final = reason === 'rejected' || reason === 'not-found'
    return ended(`the watch stream fails: ${message}`, { final, waitMilliseconds })
  } finally {
    stream.abort()
    board.end()
  }
}

const once = (say: (line: string) => void) => {
  let said = false
  return (line: string): void => {
    if (!said) say(line)
    said = true
  }
}
