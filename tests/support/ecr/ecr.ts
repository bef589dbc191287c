import type { Registry } from './api.ts'
import { type Contents, contentsOf } from './contents.ts'
import { environment } from './environment.ts'
import { createFaults, type Fault, type Seen, type Where } from './faults.ts'
import { type Guard, listen, type Traffic } from './listen.ts'
import type { Scans } from './scans.ts'
import { serve } from './serve.ts'
import type { Credentials } from './signature.ts'
import { addRepository, createStore, type Quotas, type Store } from './store.ts'
import { createTokens } from './tokens.ts'

export type Repositories = { name: string; immutable?: boolean; exceptions?: string[] }[]

/** A running local ECR. `env` is what an AWS client needs to find it and to be let in. */
export type LocalEcr = Contents & {
  url: string
  host: string
  accountId: string
  region: string
  credentials: Credentials
  env: Record<string, string>
  /** Names of the API operations that were asked for, in order. */
  operations: string[]
  /** Every request to either door, in order. */
  requests: Seen[]
  /** Bytes that came in and went out at the door so far, of all connections, heads and bodies. */
  traffic: () => Traffic
  /** A password for `docker login`-like clients, user `AWS`. */
  password: () => string
  /** Every password that was given out, to search logs and files for. */
  issuedTokens: () => string[]
  /** How it scans and what it finds; to be changed by tests. */
  scans: Scans
  /** For tests that put images without pushing them. */
  store: Store
  /** Faults on demand. */
  deny: (...operations: string[]) => void
  hideReads: (count: number) => void
  hideNewImages: (milliseconds: number) => void
  expireTokens: () => void
  fault: (fault: Fault, where?: Where) => void
  clearFaults: () => void
  stop: () => Promise<void>
}

type Options = {
  repositories?: Repositories
  accountId?: string
  region?: string
  credentials?: Credentials
  quotas?: Partial<Quotas>
  /** Further addresses of 127.0.0.0/8 to answer at, on the same port, by that name. */
  addresses?: string[]
  /** For measurements: of layers that are uploaded only digest and length stay. */
  forgetsBytes?: boolean
  /** How far away it is, for every client alike. */
  roundTripMilliseconds?: number
  /** Takes over what listens at 127.0.0.1. */
  guard?: Guard
}

const defaultCredentials = {
  accessKeyId: 'AKIALOCALECR00000000',
  secretAccessKey: 'local/ecr/secret/access/key/0123456789ab',
}

/** Starts a local ECR on a free port of 127.0.0.1. See README.md for what it leaves out. */
export const startEcr = async (options: Options = {}): Promise<LocalEcr> => {
  const { accountId = '123456789012', region = 'eu-west-1', credentials = defaultCredentials } = options
  const { addresses = [], quotas, forgetsBytes = false, roundTripMilliseconds = 0, guard } = options
  const store = createStore({ accountId, quotas, forgetsBytes })
  for (const repository of options.repositories ?? []) addRepository(store, repository)
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
  const requests: Seen[] = []
  const faults = createFaults(requests)
  const door = await listen({ addresses, roundTripMilliseconds, guard }, (request, response) =>
    serve({ registry, faults, request, response }),
  )
  const host = `127.0.0.1:${door.port}`
  registry.url = `http://${host}`
  return {
    url: registry.url,
    host,
    accountId,
    region,
    credentials,
    env: environment(registry),
    operations: registry.operations,
    requests,
    traffic: door.traffic,
    password: () => registry.tokens.issue().token,
    issuedTokens: registry.tokens.all,
    ...contentsOf(store),
    scans: store.scans,
    store,
    deny: (...operations) => {
      registry.denied = new Set(operations)
    },
    hideReads: (count) => {
      registry.hiddenReads = count
    },
    hideNewImages: (milliseconds) => {
      store.hiddenMilliseconds = milliseconds
    },
    expireTokens: () => registry.tokens.expireAll(),
    fault: faults.set,
    clearFaults: faults.clear,
    stop: door.stop,
  }
}
