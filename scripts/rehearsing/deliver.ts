import { fieldsOf, listAt, parseJson, textAt, textsIn } from '../../src/lib/json.ts'
import { pushTinyImage } from '../../tests/support/argocd/push-image.ts'
import type { Run } from '../../tests/support/runner/run-action.ts'
import type { Act } from './act.ts'
import { deploy, manifestsOf } from './deploy.ts'
import { type Job, jobsOf, type Show } from './jobs.ts'
import type { Plan } from './make-plan.ts'
import { needsOf } from './needs-of.ts'
import type { Stage } from './stage.ts'

/** `of` stands before the names of its jobs on the screen. */
type Delivery = { stage: Stage; plan: Plan; act: Act; show: Show; of?: string }

const named = ['select', 'build', 'collect', 'bump', 'health']

/** The jobs of deliver.yml one after the other, each where it would run there; the last one tells them as one. */
export const deliver = async (delivery: Delivery): Promise<Job[]> => {
  const { stage, plan, act, show, of = '' } = delivery
  const { jobs, job, ended } = jobsOf({ act, show, of })
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
      show.begins(`${of}${name}`)
      show.line('without a Docker engine nothing is built: an empty image takes its place, under the very tag')
      await pushTinyImage(stage.ecr, textAt(row, 'repository'), textAt(row, 'tag'))
      ended(name, undefined)
    } else await job(name, 'ecr-build-push', { ...inputsOf(row), ...region })
  }
  if (succeeded(select)) {
    const { selection = '' } = select.outputs
    const collect = await job('collect', 'select-services', { selection, ...region })
    const isWhole = succeeded(collect) && collect.outputs.count === '0'
    const { images = '' } = collect.outputs
    if (isWhole) await deploy({ stage, plan, job, files: plan.call.manifestsFiles, what: { images } })
  }
  await job('summary', 'delivery-summary', { needs: needsOf(jobs, named), ...manifestsOf(delivery) })
  return jobs
}

const succeeded = ({ outcome }: Run): boolean => outcome === 'success'

const rowsOf = ({ outputs: { matrix = '' } }: Run): unknown[] => listAt(parseJson(matrix), 'include')

/** As the matrix of deliver.yml hands a row to ecr-build-push. */
const inputsOf = (row: unknown): Record<string, string> => {
  const { tag = '', ...inputs } = textsIn(fieldsOf(row))
  return { ...inputs, fingerprint: tag }
}
