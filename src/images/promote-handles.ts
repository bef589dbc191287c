import type { Progress } from '../lib/progress.ts'
import { createClock } from '../outside/clock.ts'
import { createDownload } from '../outside/download.ts'
import type { CopyOutside } from './copy/copy-layers.ts'
import { createEcr } from './ecr/ecr.ts'
import { connectEcr, type EcrConnection, type EcrSettings } from './ecr/ecr-connection.ts'
import { createMountLayer } from './ecr/ecr-mounts.ts'

type Side = Pick<EcrSettings, 'region' | 'repository' | 'registryId' | 'client'>
type Settings = { source: Side; destination: Side; signal: AbortSignal; progress: Progress }

/** All that `promote` reaches for. */
export const createPromoteHandles = ({ source, destination, signal, progress }: Settings): CopyOutside => {
  let connection: EcrConnection | undefined
  const connected = (): EcrConnection => {
    connection ??= connectEcr({ ...destination, signal, progress })
    return connection
  }
  return {
    source: createEcr({ ...source, signal, progress }),
    destination: createEcr({ ...destination, signal, progress }),
    mount: createMountLayer(connected),
    download: createDownload(signal),
    clock: createClock(signal),
    progress,
  }
}
