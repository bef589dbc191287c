import type { Act } from './act.ts'
import { awaitLive, manifestsOf, writing } from './deploy.ts'
import { type Job, jobsOf, type Show } from './jobs.ts'
import type { Plan } from './make-plan.ts'
import { needsOf } from './needs-of.ts'
import type { Stage } from './stage.ts'

type TakenBack = { stage: Stage; plan: Plan; act: Act; show: Show; commit: string }

/** The jobs of rollback.yml: what a commit of a delivery brought is taken back. */
export const rollBack = async ({ stage, plan, act, show, commit }: TakenBack): Promise<Job[]> => {
  const { jobs, job } = jobsOf({ act, show, of: 'rollback: ' })
  const where = { stage, plan, files: plan.call.manifestsFiles }
  const run = await job('rollback', 'gitops-rollback', { ...writing(where), commit })
  if (['rolled-back', 'nothing-to-do'].includes(run.outputs.outcome ?? '')) await awaitLive({ ...where, job, run })
  await job('summary', 'delivery-summary', { needs: needsOf(jobs, ['rollback', 'health']), ...manifestsOf(where) })
  return jobs
}
