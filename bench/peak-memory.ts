import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const everyMilliseconds = 20
const looksBetweenScans = 10

/**
 * Does the work, and tells the most memory that one process started meanwhile held at once, in megabytes, as Linux
 * counts it (VmHWM). 0 where there is no /proc.
 */
export const withPeakMemory = async (work: () => Promise<unknown>): Promise<number> => {
  const before = new Set(children())
  const peaks = new Map<number, number>()
  let looks = 0
  const look = (): void => {
    // To find them costs more than to ask them.
    if (looks % looksBetweenScans === 0) {
      for (const pid of children()) if (!before.has(pid) && !peaks.has(pid)) peaks.set(pid, 0)
    }
    looks += 1
    for (const [pid, peak] of peaks) peaks.set(pid, Math.max(peak, highWaterMegabytes(pid)))
  }
  const timer = setInterval(look, everyMilliseconds)
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return Math.max(0, ...peaks.values())
}

/** Does the work, and tells the most memory that a process that was there before held meanwhile; 0 where that is not told. */
export const withPeakMemoryOf = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  const isReset = forgetHighWater(pid)
  await work()
  return isReset ? highWaterMegabytes(pid) : 0
}

/** Linux lets the owner and root begin anew. */
const forgetHighWater = (pid: number): boolean => {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
    return true
  } catch {
    return false
  }
}

/** The most memory that a process held so far; 0 when it is gone. */
const highWaterMegabytes = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readOf(`/proc/${pid}/status`))?.[1] ?? 0) / 1000

/** The processes that this one started and that are still there. */
const children = (): number[] =>
  processes().filter((pid) => Number(/\) \S (\d+) /.exec(readOf(`/proc/${pid}/stat`))?.[1]) === process.pid)

const processes = (): number[] => {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}

const readOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
