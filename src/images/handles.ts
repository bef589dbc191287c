import { createEcr, type Ecr } from './ecr/ecr.ts'
import type { EcrSettings } from './ecr/ecr-connection.ts'
import type { EnsureOutside } from './ensure.ts'
import { type LocalSettings, withLocal } from './local-handles.ts'

type Settings = LocalSettings & Pick<EcrSettings, 'region' | 'repository' | 'registryId' | 'client'>

/** Works with all that `ensure` reaches for. */
export const withImages = <T>(settings: Settings, work: (outside: EnsureOutside) => Promise<T>): Promise<T> =>
  withLocal(settings, (local) => {
    const { temporaryDirectory } = settings
    const ecrOf = (repository: string): Ecr => createEcr({ ...settings, repository })
    return work({ ...local, temporaryDirectory, ecr: ecrOf(settings.repository), ecrOf })
  })
