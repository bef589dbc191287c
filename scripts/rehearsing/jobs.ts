import type { Run } from '../../tests/support/runner/run-action.ts'
import type { Act } from './act.ts'

/** A job of a workflow, as it went; `run` is undefined where nothing could do it here. */
export type Job = { name: string; run: Run | undefined }

/** What a viewer is told while it happens. */
export type Show = {
  begins: (name: string) => void
  line: (line: string) => void
  ended: (job: Job) => void
}

export type RunJob = (name: string, action: string, inputs: Record<string, string>) => Promise<Run>

type Jobs = { jobs: Job[]; job: RunJob; ended: (name: string, run: Run | undefined) => void }

/** The jobs of one workflow, kept as they end; `of` stands before their names on the screen. */
export const jobsOf = ({ act, show, of }: { act: Act; show: Show; of: string }): Jobs => {
  const jobs: Job[] = []
  const ended = (name: string, run: Run | undefined): void => {
    jobs.push({ name, run })
    show.ended({ name, run })
  }
  const job: RunJob = async (name, action, inputs) => {
    show.begins(`${of}${name}`)
    const run = await act(action, inputs)
    ended(name, run)
    return run
  }
  return { jobs, job, ended }
}
