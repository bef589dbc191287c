import { Failure } from '../../lib/failure.ts'
import { createUpload, type Upload } from '../../outside/upload.ts'
import type { EcrConnection } from './ecr-connection.ts'
import { type Door, openDoor } from './registry-door.ts'

export type SentLayer = { digest: string; size: number; pieces: () => AsyncIterable<Uint8Array> }

/** Sends a layer to the host's registry as Docker does; what was in the way otherwise, and then the API may take it. */
export type SendLayer = (layer: SentLayer, host: string) => Promise<{ sent: true } | { sent: false; why: string }>

/**
 * Through the registry's own door bytes travel as they are, and while they are read. The API takes them as base64 in
 * JSON: a third more, and each part several times in the memory. But it goes on where it broke off, and says which right
 * is missing, so that this door need not: after a few troubles it is left alone.
 */
export const createSendLayer = (connected: () => EcrConnection, silenceMilliseconds = 60_000): SendLayer => {
  let entered: Promise<Entered> | undefined
  const troubles: string[] = []
  return async (layer, host) => {
    const [why] = troubles
    if (why !== undefined && troubles.length >= mostTroubles) return { sent: false, why }
    const { options, common } = connected()
    try {
      entered ??= enter(connected(), silenceMilliseconds)
      await send({ ...(await entered), host, name: common.repositoryName }, layer)
      return { sent: true }
    } catch (error) {
      options.abortSignal.throwIfAborted()
      if (!(error instanceof Failure)) throw error
      troubles.push(error.message)
      return { sent: false, why: error.message }
    }
  }
}

const mostTroubles = 3

type Entered = { door: Door; upload: Upload }

const enter = async (connection: EcrConnection, silenceMilliseconds: number): Promise<Entered> => {
  const signal = connection.options.abortSignal
  return { door: await openDoor(connection), upload: createUpload({ signal, silenceMilliseconds }) }
}

type Target = Entered & { host: string; name: string }

/** What ECR answers to bytes of another digest is a refusal, too. */
const send = async ({ door, upload, host, name }: Target, { digest, size, pieces }: SentLayer): Promise<void> => {
  const headers = { authorization: door.authorization }
  const registry = new URL(`${new URL(door.endpoint).protocol}//${host}`)
  const url = `${registry.origin}/v2/${name}/blobs/uploads/`
  const begun = await upload({ method: 'POST', url, headers, size: 0 })
  const { location } = begun.headers
  const to = location === undefined ? null : URL.parse(location, url)
  if (begun.status !== 202 || to === null) throw refused('no upload', begun.status)
  // The login is for this host alone, and ECR takes the bytes where it gave leave to send them.
  if (to.origin !== registry.origin) throw refused('no upload but at another address', begun.status)
  to.searchParams.set('digest', digest)
  const sent = { ...headers, 'content-type': 'application/octet-stream' }
  const { status } = await upload({ method: 'PUT', url: to.href, headers: sent, size, pieces })
  if (status !== 201) throw refused('not the bytes', status)
}

const refused = (what: string, status: number): Failure =>
  new Failure('rejected', `the registry answered ${status} and took ${what}`)
