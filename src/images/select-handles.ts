import { createHttp } from '../outside/http.ts'
import type { EcrSettings } from './ecr/ecr-connection.ts'
import { type LocalSettings, withLocal } from './local-handles.ts'
import type { SelectOutside } from './select.ts'
import type { EcrLookup } from './selection/ecr-lookup.ts'

type Settings = LocalSettings & Pick<EcrSettings, 'region' | 'registryId' | 'client'> & { newSalt: () => string }

/** Works with all that `select` and `collectImages` reach for. */
export const withSelection = <T>(settings: Settings, work: (outside: SelectOutside) => Promise<T>): Promise<T> =>
  withLocal(settings, ({ docker, ...local }) => {
    const ecr = async (): Promise<EcrLookup> => {
      const { createEcrLookup } = await import('./selection/ecr-lookup.ts')
      return createEcrLookup({ ...settings, http: createHttp(settings) })
    }
    return work({ ...local, docker: () => docker(), ecr, newSalt: settings.newSalt })
  })
