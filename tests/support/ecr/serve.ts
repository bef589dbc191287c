import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, type Call, readCall, send } from './answer.ts'
import { answerApi, operationOf, type Registry } from './api.ts'
import { faultAnswer } from './fault-answers.ts'
import type { Fault, Faults, Seen } from './faults.ts'
import { answerRegistry, registryOperation } from './registry.ts'
import { answerLayer } from './registry-blobs.ts'

type Serving = { registry: Registry; faults: Faults; request: IncomingMessage; response: ServerResponse }

/** One exchange, with the fault that is due for it. */
export const serve = async ({ registry, faults, request, response }: Serving): Promise<void> => {
  const seen = seenOf(request)
  const fault = faults.strike(seen)
  if (fault?.kind === 'refuse') return hangUp(request)
  if (fault?.kind === 'reset') return resetMidway(request)
  try {
    const call = await readCall(request)
    if (fault?.kind === 'stall') return faults.whenCleared(() => hangUp(request))
    const given = answer(registry, call, { seen, fault })
    if (fault?.kind === 'lose-answer') hangUp(request)
    else if (fault?.kind === 'truncate') truncated(request, response, given)
    else send(response, given, call.method)
  } catch {
    // The client hung up in the middle of its request: it waits for no answer.
    response.destroy()
  }
}

const seenOf = ({ method = 'GET', url = '/', headers }: IncomingMessage): Seen => {
  const { pathname } = new URL(url, 'http://local')
  const line = `${method} ${pathname}`
  if (pathname.startsWith('/v2')) return { door: 'registry', operation: registryOperation(method, pathname), line }
  if (pathname.startsWith('/layers/')) return { door: 'layers', operation: 'GetObject', line }
  return { door: 'api', operation: operationOf(headers), line }
}

type Struck = { seen: Seen; fault: Fault | undefined }

const answer = (registry: Registry, call: Call, { seen, fault }: Struck): Answer => {
  if (fault?.kind === 'forget-uploads') {
    for (const { uploads } of registry.store.repositories.values()) uploads.clear()
  }
  const instead = fault && faultAnswer(fault, seen, registry.url)
  if (instead) return instead
  const before = registry.store.completed.length
  const given = answerTruly(registry, call, seen.door)
  const digest = registry.store.completed[before]
  if (digest !== undefined) seen.digest = digest
  return given
}

const answerTruly = (registry: Registry, call: Call, door: Seen['door']): Answer => {
  try {
    if (door === 'registry') return answerRegistry(registry, call)
    if (door === 'layers') return answerLayer(registry, call)
    return answerApi(registry, call)
  } catch (error) {
    return { status: 500, body: JSON.stringify({ __type: 'ServerException', message: String(error) }) }
  }
}

const hangUp = (request: IncomingMessage): void => {
  request.socket.resetAndDestroy()
}

/** A request without a body is reset when it is there. */
const resetMidway = (request: IncomingMessage): void => {
  request.once('data', () => hangUp(request))
  request.once('end', () => hangUp(request))
}

const truncated = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body = '' }: Answer,
): void => {
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'content-length': bytes.length || 100, ...headers })
  response.write(bytes.subarray(0, bytes.length / 2), () => hangUp(request))
}
