import { once } from 'node:events'
import { connect } from 'node:net'
import { gunzipSync, gzipSync } from 'node:zlib'
import { clusterLayout } from './layout.ts'
import { readState } from './state.ts'

type Poison = { application: string; from: string; to: string }

/**
 * Makes Argo CD's cache say of one commit what it says of an older one, as it has done by itself
 * (argoproj/argo-cd#19275, #26530). Returns how many renders it has so.
 */
export const poisonCache = async ({ application, from, to }: Poison): Promise<number> => {
  const state = await readState(clusterLayout())
  if (state === undefined) throw new Error('no cluster is up')
  const ask = askRedis(state.ports.redis)
  const keys = (await ask('KEYS', `mfst|*${application}|${from}*`)).toString().split('\r\n').filter(isKey)
  for (const key of keys) {
    const kept = await ask('GET', key)
    const text = gunzipSync(kept.subarray(kept.indexOf('\r\n') + 2, -2))
      .toString()
      .trimEnd()
    await ask('SET', key.replaceAll(from, to), gzipSync(sealed(text.replaceAll(from, to))))
  }
  return keys.length
}

const isKey = (line: string): boolean => line.startsWith('mfst|')

/** An entry carries a hash of itself as it is without it (Argo CD's reposerver/cache): base64 of 64 bits of FNV-1a. */
const sealed = (entry: string): string => {
  const without = entry.replace(/"cacheEntryHash":"[^"]*"/, '"cacheEntryHash":""')
  const hash = Buffer.from(without).reduce((sum, byte) => BigInt.asUintN(64, (sum ^ BigInt(byte)) * prime), offset)
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(hash)
  const encoded = bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')
  return without.replace('"cacheEntryHash":""', `"cacheEntryHash":"${encoded}"`)
}

const prime = 0x100000001b3n
const offset = 0xcbf29ce484222325n

/** One question to Redis on 127.0.0.1, and its answer as it came (RESP2). */
const askRedis =
  (port: number) =>
  async (...words: (string | Buffer)[]): Promise<Buffer> => {
    const socket = connect(port, '127.0.0.1')
    socket.end(Buffer.concat([Buffer.from(`*${words.length}\r\n`), ...words.flatMap(bulk)]))
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    await once(socket, 'close')
    return Buffer.concat(chunks)
  }

const bulk = (word: string | Buffer): Buffer[] => [
  Buffer.from(`$${Buffer.byteLength(word)}\r\n`),
  Buffer.from(word),
  Buffer.from('\r\n'),
]
