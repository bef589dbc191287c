import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../src/lib/failure.ts'
import { at } from '../../src/lib/json.ts'
import type { Processes } from '../../src/outside/process.ts'

const ecr = /^\d{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(\.cn)?$/

/**
 * The login that Docker keeps for a host, else for ECR the one that the AWS CLI gives. `configDirectory` is Docker's;
 * what a credential helper keeps is not asked for.
 */
export const createLogin =
  ({ processes, configDirectory }: { processes: Pick<Processes, 'run'>; configDirectory: string | undefined }) =>
  async (host: string): Promise<string | undefined> => {
    const file = join(configDirectory || join(homedir(), '.docker'), 'config.json')
    const config: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
    // Docker keeps Docker Hub's under an old address.
    const kept = at(config, 'auths', host === 'registry-1.docker.io' ? 'https://index.docker.io/v1/' : host, 'auth')
    if (typeof kept === 'string' && kept !== '') return kept
    const region = ecr.exec(host)?.[1]
    if (region === undefined) return undefined
    const { code, stdout, stderr } = await processes.run('aws', ['ecr', 'get-login-password', '--region', region])
    if (code !== 0)
      throw new Failure('denied', `The AWS CLI gives no login for ${host}: ${stderr.trim().split('\n').at(-1)}`)
    return Buffer.from(`AWS:${stdout.trim()}`).toString('base64')
  }
