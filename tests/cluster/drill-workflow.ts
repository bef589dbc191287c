import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrillName } from '../../src/drill/failures/drill.ts'
import { checkOutCaller } from '../support/act/caller-checkout.ts'
import { dispatchEvent } from '../support/act/event.ts'
import { runWorkflow } from '../support/act/run-workflow.ts'
import { openToolkit, readable } from '../support/act/toolkit.ts'
import { startGitServer } from '../support/git-server/git-server.ts'
import type { ClusterDrills, Held } from './drills-world.ts'

const caller = join(import.meta.dirname, '../../workflows/drill.yml')
const workflow = '.github/workflows/drill.yml'

/** Holds a drill as a repository does that has copied our caller: somebody starts the workflow by hand. */
export const holdByWorkflow = async (drill: DrillName, { argocd }: ClusterDrills): Promise<Held> => {
  const server = await startGitServer({ token: 'token' })
  try {
    const text = readable(await readFile(caller, 'utf8'))
    const repository = await server.createRepository('acme/shop', { [workflow]: text })
    await using toolkit = await openToolkit()
    await using checkout = await checkOutCaller({ repository, url: `${server.url}/acme/shop` })
    const run = await runWorkflow({
      ...{ toolkit, directory: checkout.directory, repository: 'acme/shop', workflow },
      event: dispatchEvent('acme/shop', { drill }),
      vars: { ARGOCD_SERVER: argocd.url },
      secrets: { ARGOCD_DRILLS_TOKEN: argocd.token },
      timeoutMilliseconds: 40 * 60_000,
    })
    const { outcome = '', report = '' } = run.job('drill')?.outputs.drill ?? {}
    return { outcome, report: report === '' ? undefined : JSON.parse(report), log: run.log }
  } finally {
    await server.stop()
  }
}
