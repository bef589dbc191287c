/**
 * What may befall one request. `refuse` hangs up before anything is read, `reset` in the middle of the body, `lose-answer`
 * when all is done and nothing was said of it, `truncate` in the middle of the answer; `stall` never answers;
 * `forget-uploads` drops all unfinished uploads first; `refusal` is any exception of the API, `answers` any good answer.
 */
export type Fault =
  | { kind: 'refuse' | 'reset' | 'lose-answer' | 'truncate' | 'stall' | 'expired' | 'unauthorized' | 'forget-uploads' }
  | { kind: 'throttled'; retryAfterSeconds?: number }
  | { kind: 'fails'; status: 500 | 503 }
  | { kind: 'answers'; body: object }
  | { kind: 'refusal'; type: string; message?: string; status?: number; fields?: Record<string, unknown> }

/** Which requests: the nth from now (from 1), all from the nth on, those of an operation, those whose `METHOD /path` matches; all that is given. */
export type Where = { request?: number; from?: number; operation?: string; line?: RegExp; times?: number }

/**
 * One request as it came in. `operation` is the API's name for it, also when it came to the registry's door, where the
 * question for the version is `Ping`; `digest` is that of a layer that it completed.
 */
export type Seen = { door: 'api' | 'registry' | 'layers'; operation: string; line: string; digest?: string }

export type Faults = {
  /** Sets a fault beside those that are set; once unless `times` says more. */
  set: (fault: Fault, where?: Where) => void
  clear: () => void
  /** Does this when the faults are cleared: whoever was left without an answer is hung up on then. */
  whenCleared: (work: () => void) => void
  /** Counts a request in, and gives what shall befall it. */
  strike: (seen: Seen) => Fault | undefined
}

type Waiting = { fault: Fault; where: Where; count: number; left: number }

export const createFaults = (requests: Seen[]): Faults => {
  const waiting: Waiting[] = []
  const pending: (() => void)[] = []
  return {
    set: (fault, where = {}) => waiting.push({ fault, where, count: 0, left: where.times ?? 1 }),
    clear: () => {
      waiting.length = 0
      for (const work of pending.splice(0)) work()
    },
    whenCleared: (work) => pending.push(work),
    strike: (seen) => {
      requests.push(seen)
      for (const one of waiting) one.count += 1
      const due = waiting.find(({ where, count, left }) => left > 0 && matches(where, count, seen))
      if (due) due.left -= 1
      return due?.fault
    },
  }
}

const matches = ({ request, from = 1, operation, line }: Where, count: number, seen: Seen): boolean =>
  (request === undefined || request === count) &&
  count >= from &&
  (operation === undefined || operation === seen.operation) &&
  (line === undefined || line.test(seen.line))
