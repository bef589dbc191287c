/** How a story tells what it is doing while it does it. */
export type Progress = {
  /** One line into the log. */
  say: (line: string) => void
  /** A warning that a person sees without opening the log. */
  warn: (message: string) => void
  /** Runs the work as a named phase: a group in the log and a bar in the timeline. */
  phase: <T>(name: string, work: () => Promise<T>) => Promise<T>
}
