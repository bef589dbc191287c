import type { RunJob } from './jobs.ts'
import type { Plan } from './make-plan.ts'
import type { Stage } from './stage.ts'

type Where = { stage: Stage; plan: Plan }

type Deploy = Where & {
  job: RunJob
  /** Those that are written. */
  files: string[]
  /** What is written there, as inputs of gitops-bump. */
  what: Record<string, string>
}

/** The jobs `bump` and `health`, as deliver.yml and promote.yml have them. */
export const deploy = async ({ stage, plan, job, files, what }: Deploy): Promise<void> => {
  const { git, argocd } = stage
  if (plan.manifests === undefined) return
  const manifests = {
    ...manifestsOf({ stage, plan }),
    'manifests-branch': plan.call.manifestsBranch,
    'manifests-files': files.join('\n'),
    'manifests-token': git.token,
  }
  const bump = await job('bump', 'gitops-bump', { ...manifests, ...what })
  if (argocd === undefined || !['bumped', 'unchanged'].includes(bump.outputs.outcome ?? '')) return
  await job('health', 'argocd-health', {
    ...manifests,
    ...{ 'argocd-server': argocd.url, 'argocd-token': argocd.token },
    ...{ revision: bump.outputs.commit ?? '', images: bump.outputs.images ?? '' },
    ...(stage.runs ? { ...patience, 'stable-for': upFor } : patience),
  })
}

/** What is run has to stay up: most that cannot start has ended by then. */
export const upFor = '5s'

/** A stand-in has no nodes to wait for. */
const patience = { 'stable-for': '1s', 'degraded-grace': '5s', timeout: '2m' }

export const manifestsOf = ({ stage: { git }, plan }: Where): Record<string, string> =>
  plan.manifests === undefined ? {} : { 'manifests-repository': `${git.url}/${plan.manifests.copy.name}` }
