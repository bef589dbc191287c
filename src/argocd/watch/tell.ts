import type { Progress } from '../../lib/progress.ts'
import { type Clock, formatDuration } from '../../lib/time.ts'

/** Something that was seen to change, counted from the beginning of the wait. */
export type Moment = { afterMilliseconds: number; application: string; what: string }

/** What a wait for several applications says while it lasts. */
export type Telling = {
  /** For one of them: where it stands now, and how it ended. */
  of: (application: string) => {
    tell: (what: string) => void
    end: (verdict: { outcome: string; because: string }) => void
  }
  timeline: Moment[]
  close: () => Promise<void>
}

const heartbeatMilliseconds = 30_000

type Settings = { clock: Clock; progress: Progress; applications: string[] }

/** One line for every change, and one for all that are waited for after half a minute without a change. */
export const openTelling = ({ clock, progress, applications }: Settings): Telling => {
  const startedAt = clock.now()
  const timeline: Moment[] = []
  const standing = new Map(applications.map((application) => [application, 'not seen yet']))
  const closing = new AbortController()
  let saidAt = startedAt
  const passed = (): number => clock.now() - startedAt
  const say = (line: string): void => {
    saidAt = clock.now()
    progress.say(line)
  }
  const change = (application: string, what: string): void => {
    timeline.push({ afterMilliseconds: passed(), application, what })
    say(`${application}: ${what}`)
  }
  const beat = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await clock.sleep(Math.max(1_000, saidAt + heartbeatMilliseconds - clock.now()), closing.signal)
      const isQuiet = clock.now() - saidAt >= heartbeatMilliseconds
      if (isQuiet && !closing.signal.aborted) say(describeWait(standing, applications.length, passed()))
    }
  }
  const beating = beat()
  beating.catch(() => undefined)
  return {
    of: (application) => ({
      tell: (what) => {
        if (standing.get(application) !== what) change(application, what)
        standing.set(application, what)
      },
      end: ({ outcome, because }) => {
        standing.delete(application)
        // The last one's verdict is that of the step.
        if (standing.size > 0) change(application, `${outcome}: ${because}`)
      },
    }),
    timeline,
    close: async () => {
      closing.abort()
      await beating
    },
  }
}

const mostNamed = 3

const describeWait = (standing: Map<string, string>, count: number, passedMilliseconds: number): string => {
  const after = `after ${formatDuration(passedMilliseconds)}`
  const [[application, what] = ['', '']] = standing
  if (count === 1) return `${application}: still so ${after}: ${what}`
  const named = [...standing].slice(0, mostNamed).map(([name, stands]) => `${name} (${stands})`)
  const more = standing.size > mostNamed ? `, and ${standing.size - mostNamed} more` : ''
  return `still waiting for ${standing.size} of ${count} ${after}: ${named.join(', ')}${more}`
}
