import { readList, readText } from '../../../src/argocd/answers/json.ts'
import { messageOf } from '../../../src/lib/failure.ts'
import { parseReference } from '../../../src/lib/image-reference.ts'
import { at } from '../../../src/lib/json.ts'
import type { RegistryLogin } from './docker.ts'
import { type ContainerStatus, type Happening, nowInSeconds, type Runtime } from './runtime.ts'

const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ')

const createAsk = (image: string, logins: RegistryLogin[]) => {
  const reference = parseReference(image)
  const [, host = '', path = ''] = /^([^/]+)\/(.+)$/.exec(reference?.repository ?? '') ?? []
  const login = logins.find((known) => known.host === host)
  const headers: Record<string, string> = { Accept: manifestTypes }
  if (login !== undefined) {
    headers.Authorization = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
  }
  const scheme = /^(127\.|localhost)/.test(host) ? 'http' : 'https'
  const ask = async (what: string, method: string): Promise<Response> => {
    const answer = await fetch(`${scheme}://${host}/v2/${path}/${what}`, { method, headers })
    if (!answer.ok) throw new Error(`${image}: the registry answered ${answer.status} for ${what}`)
    return answer
  }
  return { ask, wanted: reference?.digest ?? reference?.tag ?? 'latest' }
}

const check = async (image: string, logins: RegistryLogin[]): Promise<string> => {
  const { ask, wanted } = createAsk(image, logins)
  const checkManifest = async (name: string): Promise<string> => {
    const answer = await ask(`manifests/${name}`, 'GET')
    const manifest: unknown = await answer.json()
    for (const child of readList(manifest, 'manifests')) await checkManifest(readText(child, 'digest') ?? '')
    const blobs = [at(manifest, 'config'), ...readList(manifest, 'layers')].filter((blob) => blob !== undefined)
    for (const blob of blobs) await ask(`blobs/${readText(blob, 'digest')}`, 'HEAD')
    return answer.headers.get('docker-content-digest') ?? name
  }
  return await checkManifest(wanted)
}

/** Where an image is asked for; undefined: nowhere, it is taken for pulled. */
export type PullsFrom = (image: string) => string | undefined

/** The digest under which it can be pulled. */
const pull = async (image: string, logins: RegistryLogin[], pullsFrom: PullsFrom): Promise<string> => {
  const asked = pullsFrom(image)
  return asked === undefined ? (parseReference(image)?.digest ?? '') : await check(asked, logins)
}

/** Runs nothing: a pod counts as ready when the registry has the image's manifest and every blob that it names. */
export const createRegistryRuntime = (logins: RegistryLogin[], pullsFrom: PullsFrom = (image) => image): Runtime => ({
  says: 'no Docker engine answers: it only checked that the images can be pulled, and ran none of them',
  start: ({ name }, spec) => {
    const happenings: Happening[] = []
    const status: ContainerStatus = {
      state: { kind: 'waiting', reason: 'ContainerCreating' },
      ready: false,
      restarts: 0,
      imageId: '',
    }
    const happen = (type: Happening['type'], reason: string, message: string) =>
      happenings.push({ type, reason, message, at: nowInSeconds() })
    void pull(spec.image, logins, pullsFrom).then(
      (digest) => {
        status.imageId = `${spec.image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')}@${digest}`
        status.state = { kind: 'running', startedAt: nowInSeconds() }
        status.ready = true
        happen('Normal', 'PullChecked', 'The registry has the manifest and every layer; no engine, so nothing was run')
      },
      (error: unknown) => {
        const message = `failed to pull and unpack image "${spec.image}": ${messageOf(error)}`
        status.state = {
          kind: 'waiting',
          reason: 'ImagePullBackOff',
          message: `Back-off pulling image "${spec.image}": ErrImagePull: ${message}`,
        }
        happen('Warning', 'Failed', `Failed to pull image "${spec.image}": ${message}`)
      },
    )
    return {
      status,
      happenings,
      address: () => undefined,
      logs: async () => [`${name} was not run: no Docker engine answers, only its image was checked`],
      stop: async () => {
        status.ready = false
      },
    }
  },
  close: async () => {},
})
