import { messageOf } from '../../src/lib/failure.ts'
import { listAt, optionalTextAt, parseJson } from '../../src/lib/json.ts'
import type { Outside } from './outside.ts'

/** A program that must be there: how it says its version, and the oldest that will do. */
export type Needed = { program: string; version: string[]; atLeast: [major: number, minor: number]; get: string }

export const kubectl: Needed = {
  program: 'kubectl',
  version: ['version', '--client', '--output=json'],
  atLeast: [1, 30],
  get: 'https://kubernetes.io/docs/tasks/tools/',
}
export const helm: Needed = {
  program: 'helm',
  version: ['version', '--short'],
  atLeast: [3, 14],
  get: 'https://helm.sh/docs/intro/install/',
}
export const git: Needed = { program: 'git', version: ['--version'], atLeast: [2, 30], get: 'https://git-scm.com' }
export const terraform: Needed = {
  program: 'terraform',
  version: ['version'],
  atLeast: [1, 10],
  get: 'https://developer.hashicorp.com/terraform/install',
}

/** What is wrong with the programs, each in a line. */
export const missingTools = async (needed: Needed[], { attempt }: Outside): Promise<string[]> => {
  const found = await Promise.all(
    needed.map(async ({ program, version, atLeast: [major, minor], get }) => {
      const output = await attempt([program, ...version]).catch((error: unknown) => messageOf(error))
      if (typeof output === 'string') return `${program} is needed, ${major}.${minor} or later: ${get}`
      const [, theirs = '', text = ''] = /(\d+)\.(\d+)/.exec(output.stdout) ?? []
      const enough = Number(theirs) > major || (Number(theirs) === major && Number(text) >= minor)
      return enough ? undefined : `${program} is ${theirs}.${text}; it has to be ${major}.${minor} or later: ${get}`
    }),
  )
  return found.filter((line) => line !== undefined)
}

/** What is wrong with the access to the cluster; `endpoint` is where Terraform says that its API is. */
export const accessTroubles = async (
  endpoint: string | undefined,
  { attempt }: Pick<Outside, 'attempt'>,
): Promise<string[]> => {
  const server = await serverOf({ attempt })
  if (server === undefined) return ['kubectl has no cluster: run the output kubeconfig_command of terraform/cluster']
  if (endpoint !== undefined && server.toLowerCase() !== endpoint.toLowerCase()) {
    return [`kubectl speaks to ${server}, and Terraform's cluster is ${endpoint}: run its output kubeconfig_command`]
  }
  const may = await attempt(['kubectl', 'auth', 'can-i', '*', '*', '--all-namespaces'])
  if (may.stdout.trim() === 'yes') return []
  const said = may.stderr.trim().split('\n').at(-1) ?? ''
  if (may.stdout.trim() !== 'no' && !/unauthorized|forbidden|logged in/i.test(said)) {
    const why = 'is the cluster up, and does its API answer this machine (api_public_cidrs)?'
    return [`${server} gives no answer: ${said}; ${why}`]
  }
  return [
    `${server} does not let you do everything, which this needs (an access entry with AmazonEKSClusterAdminPolicy)${said === '' ? '' : `: ${said}`}`,
  ]
}

/** Where the API is that kubectl speaks to; undefined where it has no cluster. */
export const serverOf = async ({ attempt }: Pick<Outside, 'attempt'>): Promise<string | undefined> => {
  const seen = await attempt(['kubectl', 'config', 'view', '--minify', '--output=json'])
  const [cluster] = listAt(parseJson(seen.stdout), 'clusters')
  return optionalTextAt(cluster, 'cluster', 'server')
}
