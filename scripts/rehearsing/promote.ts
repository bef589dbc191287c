import type { Act } from './act.ts'
import { deploy, manifestsOf } from './deploy.ts'
import { type Job, jobsOf, type Show } from './jobs.ts'
import type { Plan } from './make-plan.ts'
import { needsOf } from './needs-of.ts'
import type { Stage } from './stage.ts'

type Promoted = { stage: Stage; plan: Plan; act: Act; show: Show }

/** The jobs of promote.yml after a delivery: what it has written goes to the files of the next environment. */
export const promote = async ({ stage, plan, act, show }: Promoted): Promise<Job[]> => {
  const { promotion } = plan
  const { jobs, job } = jobsOf({ act, show, of: 'promotion: ' })
  if (promotion === undefined) return jobs
  await deploy({ stage, plan, job, files: promotion.files, what: { from: promotion.from.join('\n') } })
  await job('summary', 'delivery-summary', {
    needs: needsOf(jobs, ['bump', 'health']),
    ...manifestsOf({ stage, plan }),
  })
  return jobs
}
