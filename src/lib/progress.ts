/** How a story tells what it is doing while it does it. */
export type Progress = {
  /** One line into the log. */
  say: (line: string) => void
  /** A warning that a person sees without opening the log. */
  warn: (message: string) => void
  /** Runs the work as a named phase: a group in the log and a bar in the timeline. What it returns may mean that it failed. */
  phase: <T>(name: string, work: () => Promise<T>, isFailure?: (value: T) => boolean) => Promise<T>
}
