import type { Observation } from '../answers/observation.ts'
import { shortCommit } from '../judgement/expectation.ts'
import type { Watch } from './watch.ts'

/** Syncs each commit once; what is refused for now is asked again at the next look, and said. */
export const createSync = () => {
  const asked = new Set<string>()
  return async ({ argocd, address, tell }: Watch, { application, revision }: Observation): Promise<void> => {
    if (asked.has(revision)) return
    // Exactly what was compared; with several sources one commit says nothing of the others.
    const commit =
      application.revisions.length === 1 && application.hydrated === undefined && /^[0-9a-f]{40}$/.test(revision)
        ? revision
        : undefined
    const said = await argocd.sync(address, commit)
    if (said === undefined) asked.add(revision)
    tell(
      said === undefined ? `asked Argo CD to sync ${shortCommit(revision)}` : `Argo CD does not sync it now: ${said}`,
    )
  }
}
