import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, type Call, readCall, send } from './answer.ts'
import { answerApi, type Registry } from './api.ts'
import { answerRegistry } from './registry.ts'
import { answerLayer } from './registry-blobs.ts'
import type { Credentials } from './signature.ts'
import { addRepository, createStore, findImage, findRepository } from './store.ts'
import { createTokens } from './tokens.ts'

export type Repositories = { name: string; immutable?: boolean }[]
export type ServedImage = { digest: string; mediaType: string; manifest: string }

/** A running local ECR. `env` is what an AWS client needs to find it and to be let in. */
export type LocalEcr = {
  url: string
  host: string
  accountId: string
  region: string
  credentials: Credentials
  env: Record<string, string>
  /** Names of the API operations that were asked for, in order. */
  operations: string[]
  /** A password for `docker login`-like clients, user `AWS`. */
  password: () => string
  /** Every password that was given out, to search logs and files for. */
  issuedTokens: () => string[]
  image: (repository: string, reference: string) => ServedImage | undefined
  tags: (repository: string) => Record<string, string>
  layer: (repository: string, digest: string) => Buffer | undefined
  /** Faults on demand. */
  loseLayer: (repository: string, digest: string) => boolean
  deny: (...operations: string[]) => void
  hideReads: (count: number) => void
  expireTokens: () => void
  stop: () => Promise<void>
}

type Options = { repositories?: Repositories; accountId?: string; region?: string; credentials?: Credentials }

const defaultCredentials = {
  accessKeyId: 'AKIALOCALECR00000000',
  secretAccessKey: 'local/ecr/secret/access/key/0123456789ab',
}

/** Starts a local ECR on a free port of 127.0.0.1. See README.md for what it leaves out. */
export const startEcr = async (options: Options = {}): Promise<LocalEcr> => {
  const { accountId = '123456789012', region = 'eu-west-1', credentials = defaultCredentials } = options
  const store = createStore(accountId)
  for (const { name, immutable = false } of options.repositories ?? []) addRepository(store, { name, immutable })
  const registry: Registry = {
    store,
    tokens: createTokens(),
    credentials,
    region,
    url: '',
    denied: new Set(),
    hiddenReads: 0,
    operations: [],
  }
  const server = createServer((request, response) => {
    // A client that hangs up in the middle of its request waits for no answer.
    readCall(request).then(
      (call) => send(response, answer(registry, call), call.method),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${portOf(server.address())}`
  registry.url = `http://${host}`
  return {
    url: registry.url,
    host,
    accountId,
    region,
    credentials,
    env: environment(registry),
    operations: registry.operations,
    password: () => registry.tokens.issue().token,
    issuedTokens: registry.tokens.all,
    image: (name, reference) => {
      const image = findImage(findRepository(store, name), reference)
      return image && { digest: image.digest, mediaType: image.mediaType, manifest: image.manifest.toString('utf8') }
    },
    tags: (name) => Object.fromEntries(findRepository(store, name).tags),
    layer: (name, digest) => findRepository(store, name).layers.get(digest),
    loseLayer: (name, digest) => findRepository(store, name).layers.delete(digest),
    deny: (...operations) => {
      registry.denied = new Set(operations)
    },
    hideReads: (count) => {
      registry.hiddenReads = count
    },
    expireTokens: () => registry.tokens.expireAll(),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const answer = (registry: Registry, call: Call): Answer => {
  try {
    if (call.path.startsWith('/v2')) return answerRegistry(registry, call)
    if (call.path.startsWith('/layers/')) return answerLayer(registry, call.path)
    return answerApi(registry, call)
  } catch (error) {
    return { status: 500, body: JSON.stringify({ __type: 'ServerException', message: String(error) }) }
  }
}

const environment = ({ url, region, credentials }: Registry): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  ...(credentials.sessionToken !== undefined && { AWS_SESSION_TOKEN: credentials.sessionToken }),
  AWS_REGION: region,
  AWS_ENDPOINT_URL_ECR: url,
})

const portOf = (address: AddressInfo | string | null): number => {
  if (address === null || typeof address === 'string') throw new Error('the local ECR has no port')
  return address.port
}
