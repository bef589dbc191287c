import { Failure } from '../../lib/failure.ts'
import { createHttp } from '../../outside/http.ts'
import type { EcrConnection } from './ecr-connection.ts'
import { type Door, openDoor } from './registry-door.ts'

/** Takes a layer over from another repository of the same registry, without its bytes; false when ECR does not let it. */
export type MountLayer = (digest: string, fromRepository: string) => Promise<boolean>

/** Only the registry's own door mounts, and only where the account's setting BLOB_MOUNTING is on: after one no it is not asked again. */
export const createMountLayer = (connected: () => EcrConnection): MountLayer => {
  let door: Promise<Door> | undefined
  let mounts = true
  return async (digest, fromRepository) => {
    if (!mounts) return false
    const { options, common } = connected()
    try {
      door ??= openDoor(connected())
      const { endpoint, authorization } = await door
      const query = new URLSearchParams({ mount: digest, from: fromRepository })
      const http = createHttp({ signal: options.abortSignal })
      const { status } = await http({
        method: 'POST',
        url: `${endpoint}/v2/${common.repositoryName}/blobs/uploads/?${query}`,
        headers: { authorization, 'content-length': '0' },
      })
      mounts = status === 201
    } catch (error) {
      options.abortSignal.throwIfAborted()
      if (!(error instanceof Failure)) throw error
      // Whatever is in the way of mounting, copying may still go.
      mounts = false
    }
    return mounts
  }
}
