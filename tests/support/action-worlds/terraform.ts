import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { startThreads } from '../github-threads/threads.ts'
import { makeStackWorld } from '../terraform/stack-world.ts'
import { startStateServer } from '../terraform/state-server.ts'
import { asItIs, type OpenWorld, type Place, runWith } from './action-world.ts'

const runFile = promisify(execFile)

const source = (backend: string): string => `terraform {
  ${backend}
}
resource "terraform_data" "network" { input = "net" }
output "network" { value = terraform_data.network.output }
`

const open = async ({ address = asItIs, directory, env }: Place, name: 'plan' | 'apply' | 'drift') => {
  const server = await startStateServer()
  const threads = await startThreads({ repository: 'acme/quote', token: 'github-token' })
  const [direct] = /http:\/\/[\d.:]+/.exec(server.backend) ?? ['']
  const backend = server.backend.replaceAll(direct, await address('state', direct))
  const stack = await makeStackWorld(source(backend), { ...(directory && { directory }), ...(env && { env }) })
  const run = runWith({
    directory: `actions/terraform-${name}`,
    inputs: name === 'drift' ? { stack: 'shop', 'lock-timeout': '0s' } : stack.inputs,
    workspace: stack.workspace,
    github: { api_url: await address('github', threads.env.GITHUB_API_URL) },
    githubToken: 'github-token',
  })
  const obey = async (told: string): Promise<boolean> => {
    const [, id] = /`terraform force-unlock (\S+)`/.exec(told) ?? []
    if (id === undefined) return false
    await runFile('terraform', ['-chdir=infra', 'force-unlock', '-force', id], { cwd: stack.workspace })
    return true
  }
  return {
    ...{ server, threads, stack, run, obey },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([server.stop(), threads.stop()])
      await stack[Symbol.asyncDispose]()
    },
  }
}

/** Plans for a pull request, which gets a comment. */
export const openPlan: OpenWorld = async (place = {}) => {
  const world = await open(place, 'plan')
  const pull = { name: 'pull_request', payload: { pull_request: { number: 7, base: { sha: 'a'.repeat(40) } } } }
  return {
    done: 'changes',
    again: 'changes',
    run: ({ inputs, ...changes } = {}) => world.run({ event: pull, ...changes, ...(inputs && { inputs }) }),
    stands: async () => (world.server.lock() === undefined ? 'nothing' : 'a lock'),
    obey: world.obey,
    [Symbol.asyncDispose]: world[Symbol.asyncDispose],
  }
}

export const openApply: OpenWorld = async (place = {}) => {
  const world = await open(place, 'apply')
  const approved = await world.stack.plan()
  return {
    done: 'applied',
    again: 'nothing-to-do',
    run: ({ inputs, ...changes } = {}) => world.run({ ...changes, inputs: { ...approved, ...inputs } }),
    stands: async () => {
      if (world.server.lock() !== undefined) return 'a lock'
      return (world.server.state()?.resources ?? []).length === 0 ? 'nothing' : 'all'
    },
    obey: world.obey,
    [Symbol.asyncDispose]: world[Symbol.asyncDispose],
  }
}

export const openDrift: OpenWorld = async (place = {}) => {
  const world = await open(place, 'drift')
  return {
    done: 'pending-changes',
    again: 'pending-changes',
    run: world.run,
    stands: async () => (world.server.lock() === undefined ? 'nothing' : 'a lock'),
    obey: world.obey,
    [Symbol.asyncDispose]: world[Symbol.asyncDispose],
  }
}
