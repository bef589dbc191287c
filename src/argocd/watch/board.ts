import type { Clock } from '../../lib/time.ts'
import type { Address, Application } from '../answers/application.ts'
import type { Told } from '../answers/told.ts'

/** What one wait gets of the stream. */
export type Follower = {
  /** Keeps what was read directly: what is told counts from then on, where it is newer. */
  read: (application: Application) => void
  /** The newest that is known; the news have been taken by that. */
  newest: () => Application | undefined
  /** `told`: changes are told as they happen; `news`, `doubt`: since the last look. */
  state: () => { told: boolean; news: boolean; doubt: boolean }
  /** Ends when any of the state changes, or when the time is over. */
  pause: (milliseconds: number) => Promise<void>
}

/** What was told of applications, for those who follow one of them. */
export type Board = {
  follow: (address: Address) => Follower
  /** The stream is open; where it was before, what happened in between is not known. */
  begin: () => void
  tell: (told: Told) => void
  /** There is no stream for now. */
  end: () => void
}

type Place = { name: string; known: Application | undefined; news: boolean; doubt: boolean; wake: () => void }

const keyOf = ({ namespace, name }: Application): string => `${namespace}/${name}`

export const createBoard = (clock: Clock): Board => {
  const newest = new Map<string, Application>()
  const places: Place[] = []
  let open = false
  let opened = false

  const wakeAll = (): void => {
    for (const { wake } of places) wake()
  }
  const tell = ({ type, application }: Told): void => {
    if (!places.some(({ name }) => name === application.name)) return
    const before = newest.get(keyOf(application))
    if (before === undefined || application.version > before.version) newest.set(keyOf(application), application)
    for (const place of places) {
      if (place.known === undefined || keyOf(place.known) !== keyOf(application)) continue
      takeIn(place, type, application)
      place.wake()
    }
  }

  return {
    follow: ({ name }) => {
      const place: Place = { name, known: undefined, news: false, doubt: false, wake: () => undefined }
      places.push(place)
      return {
        read: (application) => {
          const told = newest.get(keyOf(application))
          const news = told !== undefined && told.version > application.version
          Object.assign(place, { known: news ? told : application, news, doubt: false })
        },
        newest: () => {
          place.news = false
          return place.known
        },
        state: () => ({ told: open, news: place.news, doubt: place.doubt }),
        pause: async (milliseconds) => {
          const woken = new AbortController()
          place.wake = () => woken.abort()
          await clock.sleep(milliseconds, woken.signal)
          place.wake = () => undefined
        },
      }
    },
    begin: () => {
      open = true
      for (const place of places) place.doubt ||= opened
      opened = true
      wakeAll()
    },
    tell,
    end: () => {
      if (!open) return
      open = false
      wakeAll()
    },
  }
}

/**
 * What the stream replays when it opens is what Argo CD remembers, which may be older than what was read: only what has a
 * later version is news. One that is gone may be there again under its name, so it is looked for.
 */
const takeIn = (place: Place, type: Told['type'], application: Application): void => {
  if (type === 'DELETED' || application.version === 0) place.doubt = true
  else if (application.version > (place.known?.version ?? 0)) {
    place.known = application
    place.news = true
  }
}
