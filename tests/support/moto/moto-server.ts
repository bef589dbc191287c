import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findMoto, serveScript } from './find-moto.ts'

export type MotoServer = { port: number; stop: () => Promise<void> }

const startMilliseconds = 60_000

/** moto alone. It ends with this process, whichever way that ends. */
export const startMotoServer = async (): Promise<MotoServer> => {
  const python = await findMoto()
  if (python === undefined) throw new Error('there is no moto: scripts/test installs it')
  // Without the managed policies, attaching one of AWS's own ends in NoSuchEntity after 30 s.
  const env = { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: 'true', MOTO_ACM_VALIDATION_WAIT: '0' }
  const child = spawn(python, [serveScript], { stdio: ['pipe', 'ignore', 'pipe'], env })
  const ended = once(child, 'close')
  let said = ''
  const port = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`moto has not started: ${said}`)), startMilliseconds)
    child.once('error', reject)
    child.once('close', () => reject(new Error(`moto has ended: ${said}`)))
    // It writes a line for each request: what nobody reads would stop it once the pipe is full.
    child.stderr.on('data', (chunk: Buffer) => {
      if (said.length < 10_000) said += chunk.toString()
      const [, found] = /Running on http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? []
      if (found === undefined) return
      clearTimeout(late)
      resolve(Number(found))
    })
  })
  return {
    port,
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
