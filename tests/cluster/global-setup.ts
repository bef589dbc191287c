import { endSetUp } from '../support/end-set-up.ts'
import { clusterLayout } from './layout.ts'
import { missingTool } from './programs.ts'
import { startCluster } from './start.ts'
import { clusterStatus } from './status.ts'
import { stopCluster } from './stop.ts'

/** Vitest calls it once before the cluster's tests: uses the cluster that is up, or starts one for as long as they run. */
export const setup = async (): Promise<(() => Promise<void>) | undefined> => {
  const layout = clusterLayout()
  const status = await clusterStatus(layout)
  if (status.up && status.ended.length === 0) return undefined
  const missing = await missingTool()
  try {
    if (missing !== undefined) throw new Error(`${missing} is not built: scripts/cluster up builds it`)
    await startCluster({ layout, foreignKubeconfig: undefined, onStep: (step) => console.info(`cluster: ${step}`) })
  } catch (error) {
    return endSetUp(error)
  }
  return () => stopCluster(layout)
}
