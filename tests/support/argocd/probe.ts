import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '../../../src/lib/failure.ts'
import type { Probe } from './pod-spec.ts'

type Watch = {
  probe: Probe
  ports: Map<number, number>
  signal: AbortSignal
  onFailure: (why: string) => void
}

const ask = async ({ probe, ports, signal }: Watch): Promise<string | undefined> => {
  const port = ports.get(probe.port)
  if (port === undefined) return `Get "${probe.path}" on port ${probe.port}: connect: connection refused`
  const url = `http://127.0.0.1:${port}${probe.path}`
  try {
    const timeout = AbortSignal.timeout(probe.timeoutSeconds * 1000)
    const answer = await fetch(url, { signal: AbortSignal.any([signal, timeout]), redirect: 'manual' })
    await answer.body?.cancel()
    return answer.status >= 200 && answer.status < 400
      ? undefined
      : `HTTP probe failed with statuscode: ${answer.status}`
  } catch (error) {
    return `Get "${probe.path}" on port ${probe.port}: ${messageOf(Object(error).cause ?? error)}`
  }
}

const wait = async (signal: AbortSignal, seconds: number): Promise<void> => {
  await sleep(seconds * 1000, undefined, { signal }).catch(() => undefined)
}

/** Asks again and again until the signal: says true at each success and false once the threshold of failures is reached. */
export const watchProbe = async (watch: Watch & { onResult: (passing: boolean) => void }): Promise<void> => {
  const { probe, signal, onFailure, onResult } = watch
  await wait(signal, probe.delaySeconds)
  for (let failures = 0; !signal.aborted; ) {
    const why = await ask(watch)
    if (signal.aborted) return
    failures = why === undefined ? 0 : failures + 1
    if (why === undefined) onResult(true)
    else onFailure(why)
    if (failures >= probe.failureThreshold) onResult(false)
    await wait(signal, probe.periodSeconds)
  }
}

/** Whether the probe passed once before its threshold of failures. */
export const answersProbe = async (watch: Watch): Promise<boolean> => {
  const { probe, signal, onFailure } = watch
  await wait(signal, probe.delaySeconds)
  for (let failures = 0; failures < probe.failureThreshold && !signal.aborted; failures += 1) {
    const why = await ask(watch)
    if (why === undefined) return true
    if (!signal.aborted) onFailure(why)
    await wait(signal, probe.periodSeconds)
  }
  return false
}
