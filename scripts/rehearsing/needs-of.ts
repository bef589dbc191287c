import type { Job } from './jobs.ts'

/** The context `needs` of a workflow's last job, of the jobs before it. */
export const needsOf = (jobs: readonly Job[], names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, needOf(name, jobs)])))

const needOf = (name: string, jobs: readonly Job[]) => {
  const own = jobs.filter((job) => job.name === name || job.name.startsWith(`${name} `))
  if (own.length === 0) return { result: 'skipped', outputs: {} }
  const unwell = own.find(({ run }) => run !== undefined && run.outcome !== 'success')
  const summary = name === 'build' ? undefined : own[0]?.run?.outputs.summary
  return { result: unwell?.run?.outcome ?? 'success', outputs: summary === undefined ? {} : { summary } }
}
