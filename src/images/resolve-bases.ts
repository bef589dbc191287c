import { parseReference } from '../lib/image-reference.ts'
import type { Ingredients } from './fingerprint.ts'
import type { LookUpBase } from './look-up-base.ts'

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
  Promise.all(
    references.map(async (reference) => {
      const known = given.find((base) => base.reference === reference)?.resolved ?? parseReference(reference)?.digest
      return { reference, resolved: known ?? (await lookUp?.(reference)) ?? reference }
    }),
  )
