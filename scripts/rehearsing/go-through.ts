import { git } from '../../tests/support/git-server/real-git.ts'
import { actingOn } from './act.ts'
import { deliver } from './deliver.ts'
import type { Job, Show } from './jobs.ts'
import type { Plan } from './make-plan.ts'
import { promote } from './promote.ts'
import { rollBack } from './roll-back.ts'
import type { Stage } from './stage.ts'

/** A workflow as it went; without jobs it was not begun. `told` is how its outcome is told, `commit` what heads its commit. */
export type Rehearsed = { told: string; commit: string; jobs: Job[] }

type Wanted = { stage: Stage; plan: Plan; show: Show; signal: AbortSignal }

type Step = Omit<Rehearsed, 'jobs'> & { go: (rehearsed: readonly Rehearsed[]) => Promise<Job[]> }

/** One workflow after the other, each where the one before has written and all went well. */
export const goThrough = async (wanted: Wanted): Promise<Rehearsed[]> => {
  const rehearsed: Rehearsed[] = []
  for (const { go, ...step } of stepsOf(wanted)) {
    wanted.signal.throwIfAborted()
    const last = rehearsed.at(-1)
    const begins = last === undefined || (wentWell(last.jobs) && last.jobs.some(({ name }) => name === 'bump'))
    rehearsed.push({ ...step, jobs: begins ? await go(rehearsed) : [] })
  }
  wanted.signal.throwIfAborted()
  return rehearsed
}

export const wentWell = (jobs: readonly Job[]): boolean =>
  jobs.every(({ run }) => run === undefined || run.outcome === 'success')

/** What it has written; undefined where that stood there already. */
export const commitOf = (jobs: readonly Job[]): string | undefined => {
  const run = jobs.find(({ name }) => name === 'bump' || name === 'rollback')?.run
  return ['bumped', 'rolled-back'].includes(run?.outputs.outcome ?? '') ? run?.outputs.commit : undefined
}

const stepsOf = ({ stage, plan, show, signal }: Wanted): Step[] => {
  const { before, promotion, source } = plan
  const act = actingOn({ stage, plan, onLine: show.line, signal })
  const delivery = { stage, plan, act, show }
  const delivered: Step = {
    told: 'the delivery',
    commit: 'The commit that the manifests would get',
    go: () => deliver(delivery),
  }
  const promoted: Step = {
    told: `its promotion to ${promotion?.environment}`,
    commit: 'The commit of the promotion',
    go: () => promote(delivery),
  }
  if (before === undefined) return promotion === undefined ? [delivered] : [delivered, promoted]
  return [
    {
      told: 'the delivery before it',
      commit: 'The commit of the delivery before it',
      go: async () => {
        await git(source.directory, ['checkout', '--quiet', '--detach', before.commit])
        const earlier = {
          ...plan,
          base: undefined,
          services: before.services,
          source: { ...source, commit: before.commit },
        }
        const acting = actingOn({ stage, plan: earlier, onLine: show.line, signal })
        const jobs = await deliver({ stage, plan: earlier, act: acting, show, of: 'before: ' })
        await git(source.directory, ['checkout', '--quiet', '--detach', source.commit])
        return jobs
      },
    },
    delivered,
    ...(promotion === undefined ? [] : [promoted]),
    {
      told: 'its rollback',
      commit: 'The commit of the rollback',
      go: async (rehearsed) => {
        const commit = commitOf(rehearsed.find(({ told }) => told === delivered.told)?.jobs ?? [])
        return commit === undefined ? [] : rollBack({ ...delivery, commit })
      },
    },
  ]
}
