import { fieldsOf, listAt, parseJson, textAt, textsIn } from '../../src/lib/json.ts'
import { pushTinyImage } from '../../tests/support/argocd/push-image.ts'
import type { Run } from '../../tests/support/runner/run-action.ts'
import type { Act } from './act.ts'
import type { Plan } from './make-plan.ts'
import { needsOf } from './needs-of.ts'
import type { Stage } from './stage.ts'

/** A job of deliver.yml, as it went; `run` is undefined where nothing could do it here. */
export type Job = { name: string; run: Run | undefined }

/** What a viewer is told while it happens. */
export type Show = {
  begins: (name: string) => void
  line: (line: string) => void
  ended: (job: Job) => void
}

type Delivery = { stage: Stage; plan: Plan; act: Act; show: Show }

/** The jobs of deliver.yml one after the other, each where it would run there; the last one tells them as one. */
export const deliver = async (delivery: Delivery): Promise<Job[]> => {
  const { stage, plan, act, show } = delivery
  const jobs: Job[] = []
  const ended = (name: string, run: Run | undefined): void => {
    jobs.push({ name, run })
    show.ended({ name, run })
  }
  const job = async (name: string, action: string, inputs: Record<string, string>): Promise<Run> => {
    show.begins(name)
    const run = await act(action, inputs)
    ended(name, run)
    return run
  }
  const region = { 'aws-region': stage.ecr.region }
  const { catalog } = plan.call
  const all = plan.services.map(({ name }) => name)

  const changed =
    plan.base &&
    (await job('changed', 'select-services', { catalog, ...region, services: all.join('\n'), push: 'false' }))
  const services = changed ? rowsOf(changed).map((row) => textAt(row, 'name')) : all
  if (services.length === 0) return jobs

  const select = await job('select', 'select-services', { catalog, ...region, services: services.join('\n') })
  for (const row of rowsOf(select)) {
    const name = `build ${textAt(row, 'name')}`
    if (stage.engine === undefined) {
      show.begins(name)
      show.line('without a Docker engine nothing is built: an empty image takes its place, under the very tag')
      await pushTinyImage(stage.ecr, textAt(row, 'repository'), textAt(row, 'tag'))
      ended(name, undefined)
    } else await job(name, 'ecr-build-push', { ...inputsOf(row), ...region })
  }
  if (succeeded(select)) {
    const { selection = '' } = select.outputs
    const collect = await job('collect', 'select-services', { selection, ...region })
    const isWhole = succeeded(collect) && collect.outputs.count === '0'
    if (isWhole) await deploy({ stage, plan, job, images: collect.outputs.images ?? '' })
  }
  await job('summary', 'delivery-summary', { needs: needsOf(jobs), ...manifestsOf(delivery) })
  return jobs
}

type Deploy = Pick<Delivery, 'stage' | 'plan'> & {
  job: (name: string, action: string, inputs: Record<string, string>) => Promise<Run>
  images: string
}

const deploy = async ({ stage, plan, job, images }: Deploy): Promise<void> => {
  const { git, argocd } = stage
  if (plan.manifests === undefined) return
  const manifests = {
    ...manifestsOf({ stage, plan }),
    'manifests-branch': plan.call.manifestsBranch,
    'manifests-files': plan.call.manifestsFiles.join('\n'),
    'manifests-token': git.token,
  }
  const bump = await job('bump', 'gitops-bump', { ...manifests, images })
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

const manifestsOf = ({ stage: { git }, plan }: Pick<Delivery, 'stage' | 'plan'>): Record<string, string> =>
  plan.manifests === undefined ? {} : { 'manifests-repository': `${git.url}/${plan.manifests.copy.name}` }

const succeeded = ({ outcome }: Run): boolean => outcome === 'success'

const rowsOf = ({ outputs: { matrix = '' } }: Run): unknown[] => listAt(parseJson(matrix), 'include')

/** As the matrix of deliver.yml hands a row to ecr-build-push. */
const inputsOf = (row: unknown): Record<string, string> => {
  const { tag = '', ...inputs } = textsIn(fieldsOf(row))
  return { ...inputs, fingerprint: tag }
}
