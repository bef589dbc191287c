import { Failure } from '../../lib/failure.ts'
import type { Contains } from '../answers/observation.ts'
import type { LiveOutside } from '../live-request.ts'

type Asking = Pick<LiveOutside, 'contains' | 'progress'>

/** Whether a revision holds the commit, for all the looks of a wait. Equal commits are not asked about; what cannot be read is warned of once. */
export const createContains = (commit: string | undefined, { contains: ask, progress }: Asking): Contains => {
  const warned = new Set<string>()
  const warn = (message: string): void => {
    if (!warned.has(message)) progress.warn(message)
    warned.add(message)
  }
  return async (revision) => {
    if (commit === undefined || revision === commit) return true
    if (revision === '') return false
    if (!/^[0-9a-f]{40}$/.test(revision)) return undefined
    try {
      return await ask({ revision, commit })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      warn(`${error.message}; going by equal commits and by the images`)
      return undefined
    }
  }
}
