import type { Run } from '../../tests/support/runner/run-action.ts'
import type { RunJob } from './jobs.ts'
import type { Plan } from './make-plan.ts'
import type { Stage } from './stage.ts'

/** `files`: those that are written. */
type Where = { stage: Stage; plan: Plan; files: string[] }

type Deploy = Where & {
  job: RunJob
  /** What is written there, as inputs of gitops-bump. */
  what: Record<string, string>
}

/** The jobs `bump` and `health`, as deliver.yml and promote.yml have them. */
export const deploy = async ({ job, what, ...where }: Deploy): Promise<void> => {
  if (where.plan.manifests === undefined) return
  const run = await job('bump', 'gitops-bump', { ...writing(where), ...what })
  if (['bumped', 'unchanged'].includes(run.outputs.outcome ?? '')) await awaitLive({ ...where, job, run })
}

/** The job `health`, after the one that wrote; none where Argo CD is not asked. */
export const awaitLive = async ({ job, run, ...where }: Where & { job: RunJob; run: Run }): Promise<void> => {
  const { argocd, runs } = where.stage
  if (argocd === undefined) return
  await job('health', 'argocd-health', {
    ...writing(where),
    ...{ 'argocd-server': argocd.url, 'argocd-token': argocd.token },
    ...{ revision: run.outputs.commit ?? '', images: run.outputs.images ?? '' },
    ...(runs ? { ...patience, 'stable-for': upFor } : patience),
  })
}

/** What is run has to stay up: most that cannot start has ended by then. */
export const upFor = '5s'

/** A stand-in has no nodes to wait for. */
const patience = { 'stable-for': '1s', 'degraded-grace': '5s', timeout: '2m' }

/** The inputs of an action that writes manifests. */
export const writing = ({ files, ...where }: Where): Record<string, string> => ({
  ...manifestsOf(where),
  'manifests-branch': where.plan.call.manifestsBranch,
  'manifests-files': files.join('\n'),
  'manifests-token': where.stage.git.token,
})

export const manifestsOf = ({ stage: { git }, plan }: Pick<Where, 'stage' | 'plan'>): Record<string, string> =>
  plan.manifests === undefined ? {} : { 'manifests-repository': `${git.url}/${plan.manifests.copy.name}` }
