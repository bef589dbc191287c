import type { Controllers } from '../leftovers/controllers.ts'
import { type Controlled, withLeftovers } from '../leftovers/leftover.ts'
import type { KeySource } from '../sealing/seal-key.ts'
import { type PlanSummary, readPlan } from './read-plan.ts'

type Reading = {
  /** `terraform show -json` of the plan. */
  chunks: AsyncIterable<Buffer>
  mode: 'normal' | 'destroy'
  keys: KeySource
  controllers: Pick<Controllers, 'find'>
  /** For comparing with a fingerprint that was approved, and the list that was approved with it, where it is known. */
  approved?: { fingerprint: string; controlled: Controlled | undefined }
}

/** What a plan would do, and what a destroy has to delete before it; the fingerprint is over both. */
export type Meaning = { summary: PlanSummary; controlled: Controlled }

export const readMeaning = async ({ chunks, mode, keys, controllers, approved }: Reading): Promise<Meaning> => {
  const { key, mark } = await keys.forFingerprints(approved?.fingerprint)
  const read = await readPlan(chunks, key)
  const [clusters, outside] = mode === 'destroy' ? [read.clusters, read.clustersOutside] : [[], []]
  const controlled = approved?.controlled ?? { clusters, leftovers: await controllers.find(clusters, outside) }
  const fingerprint = `${mark}${withLeftovers(read.fingerprint, controlled.leftovers, key)}`
  return { summary: { ...read, fingerprint }, controlled }
}
