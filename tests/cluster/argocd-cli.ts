import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ArgocdClient } from './argocd-client.ts'
import { clusterLayout } from './layout.ts'

const run = promisify(execFile)

/** Argo CD's own command line, as a person would use it against the cluster's server: its exit code, and all that it printed. */
export const argocdCli =
  ({ url, token }: Pick<ArgocdClient, 'url' | 'token'>) =>
  async (...args: string[]): Promise<{ code: number; said: string }> => {
    const { programs, run: home } = clusterLayout()
    const { host } = new URL(url)
    const env = { HOME: home, PATH: '/usr/bin:/bin', ARGOCD_SERVER: host, ARGOCD_AUTH_TOKEN: token }
    const options = { env, maxBuffer: 64 * 1024 * 1024 }
    try {
      const { stdout, stderr } = await run(join(programs, 'argocd'), [...args, '--plaintext'], options)
      return { code: 0, said: stdout + stderr }
    } catch (error) {
      const { code, stdout = '', stderr = '' }: { code?: number; stdout?: string; stderr?: string } = Object(error)
      return { code: code ?? 1, said: `${stdout}${stderr}` }
    }
  }
