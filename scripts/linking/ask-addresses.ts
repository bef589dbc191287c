import { messageOf } from '../../src/lib/failure.ts'

/** An address, and why nobody finds anything there; undefined where somebody does. */
export type Asked = { address: string; trouble: string | undefined }

const atOnce = 8
const timeoutMilliseconds = 30_000

/** Asks every address once, a few at a time, and follows where it leads. */
export const askAddresses = async (addresses: readonly string[]): Promise<Asked[]> => {
  const asked: Asked[] = []
  const queue = addresses.entries()
  const lane = async (): Promise<void> => {
    for (const [index, address] of queue) asked[index] = { address, trouble: await troubleOf(address) }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return asked
}

const troubleOf = async (address: string): Promise<string | undefined> => {
  try {
    // Some servers do not know HEAD, or answer it otherwise.
    const status = isThere(await statusOf(address, 'HEAD')) ? 200 : await statusOf(address, 'GET')
    return isThere(status) ? undefined : `answers ${status}`
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
    return `does not answer: ${messageOf(cause)}`
  }
}

/** What is not for programs, or not as often, is there all the same. */
const isThere = (status: number): boolean => status < 400 || [401, 403, 429].includes(status)

const statusOf = async (address: string, method: 'HEAD' | 'GET'): Promise<number> => {
  const { status, body } = await fetch(address, { method, signal: AbortSignal.timeout(timeoutMilliseconds) })
  await body?.cancel()
  return status
}
