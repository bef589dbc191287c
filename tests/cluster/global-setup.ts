import { messageOf } from '../../src/lib/failure.ts'
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
  if (missing !== undefined) return fail(`${missing} is not built: run scripts/cluster up, which builds what it needs`)
  try {
    await startCluster({ layout, foreignKubeconfig: undefined, onStep: (step) => console.info(`cluster: ${step}`) })
  } catch (error) {
    return fail(messageOf(error))
  }
  return () => stopCluster(layout)
}

/** What a set-up throws, Vitest shows below "No test files found": hence our own end. */
const fail = (message: string): never => {
  console.error(message)
  process.exit(1)
}
