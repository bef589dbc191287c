import { parseReference } from '../../lib/image-reference.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import type { LookUpBase } from '../docker/look-up-base.ts'
import type { Ingredients } from './fingerprint.ts'

export type Bases = Ingredients['bases']

/**
 * What each base image stands for now. What was resolved before, for a whole matrix, stands for just that, and one that is
 * pinned for its digest. Others are looked up; what nobody knows stands for its bare name: then a new image under that
 * name alone does not change the tag.
 */
export const resolveBases = async (
  references: string[],
  lookUp: LookUpBase | undefined,
  given: Bases = [],
): Promise<Bases> =>
  inLanes(references, lanes, async (reference) => {
    const parsed = parseReference(reference)
    const known = given.find((base) => base.reference === reference)?.resolved ?? parsed?.digest
    // What is no reference, since a variable in it is not known here, is nothing to ask for.
    return { reference, resolved: known ?? (parsed && (await lookUp?.(reference))) ?? reference }
  })

/** Each look-up is a process. */
const lanes = 8
