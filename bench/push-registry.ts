import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { at } from '../src/lib/json.ts'
import { wordOf, wordsOf } from '../tests/support/read-fields.ts'

/** What a client needs to push to a registry of its own. */
type Access = { host: string; region: string; password: string; env: Record<string, string> }

/** What came to the registry's door so far. */
type Arrived = { received: number; requests: number }

export type PushRegistry = Access & { arrived: () => Promise<Arrived>; stop: () => Promise<void> }

export const repository = 'bench/image'

/**
 * A local ECR that is so far away. It forgets the bytes of layers and is a process of its own, so that its memory and its
 * time are nobody's.
 */
export const startRegistry = async (roundTripMilliseconds: number): Promise<PushRegistry> => {
  const child = fork(new URL('push-registry-process.ts', import.meta.url), [String(roundTripMilliseconds)])
  const access = await messageOf(child)
  return {
    host: wordOf(at(access, 'host')),
    region: wordOf(at(access, 'region')),
    password: wordOf(at(access, 'password')),
    env: wordsOf(at(access, 'env')),
    arrived: async () => {
      const message = messageOf(child)
      child.send('report')
      const report = await message
      return { received: Number(at(report, 'received')), requests: Number(at(report, 'requests')) }
    },
    stop: async () => {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}

const messageOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the registry ended with ${code}`)))
  })
