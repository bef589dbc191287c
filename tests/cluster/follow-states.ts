import { setTimeout as sleep } from 'node:timers/promises'
import { readList, readRecord, readText } from '../../src/argocd/answers/json.ts'

type Ask = (args: string[]) => Promise<string>

const everyMilliseconds = 1_000

/** What the containers of a namespace were meanwhile, a line for each change: for whoever reads why a drill failed, when its pod is gone. */
export const followStates = (ask: Ask, namespace: string) => {
  const lines: string[] = []
  const last = new Map<string, string>()
  const stopped = new AbortController()
  const look = async (): Promise<void> => {
    const pods: unknown = JSON.parse(await ask(['get', 'pods', `--namespace=${namespace}`, '--output=json']))
    for (const pod of readList(pods, 'items')) {
      const name = readText(pod, 'metadata', 'name') ?? ''
      for (const status of readList(pod, 'status', 'containerStatuses')) {
        const [state, before] = [readRecord(status, 'state'), readRecord(status, 'lastState')]
        const { restartCount } = readRecord(status)
        const shown = JSON.stringify({ restartCount, state, lastState: before })
        if (last.get(name) !== shown) lines.push(`${new Date().toISOString()} ${name} ${shown}`)
        last.set(name, shown)
      }
    }
  }
  const following = (async () => {
    while (!stopped.signal.aborted) {
      await look().catch((error: unknown) => lines.push(String(error)))
      await sleep(everyMilliseconds, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  })()
  return {
    lines,
    [Symbol.asyncDispose]: async (): Promise<void> => {
      stopped.abort()
      await following
    },
  }
}
