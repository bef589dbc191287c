import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../lib/failure.ts'

/** What a kubelet gives every container of a pod with a service account. */
export type PodSurroundings = {
  /** Where the Kubernetes API is. */
  apiUrl: string
  caCertificate: string
  /** The service account's token as it is now: a kubelet renews it in its file. */
  token: () => Promise<string>
  namespace: string
  /** An environment variable; empty where it is not set. */
  variable: (name: string) => string
}

const serviceAccount = '/var/run/secrets/kubernetes.io/serviceaccount'

/** Reads the surroundings of the pod that this runs in; a Failure `not-found` outside of one. */
export const readPodSurroundings = async (): Promise<PodSurroundings> => {
  const variable = (name: string): string => process.env[name] ?? ''
  const read = async (name: string): Promise<string> => (await readFile(join(serviceAccount, name), 'utf8')).trim()
  const host = variable('KUBERNETES_SERVICE_HOST')
  try {
    const [caCertificate, namespace] = await Promise.all([read('ca.crt'), read('namespace')])
    if (host === '') throw new Error('KUBERNETES_SERVICE_HOST is empty')
    const address = host.includes(':') ? `[${host}]` : host
    return {
      apiUrl: `https://${address}:${variable('KUBERNETES_SERVICE_PORT') || '443'}`,
      ...{ caCertificate, namespace, variable },
      token: async () => await read('token'),
    }
  } catch (error) {
    throw new Failure(
      'not-found',
      `this is no pod with a service account: ${String(error)}. Run it as the Jobs in manifests/drills do`,
      { cause: error },
    )
  }
}
