import { spawn } from 'node:child_process'

type GitOutput = { code: number; stdout: Buffer; stderr: string }

/** Nothing of the user's or the machine's configuration, and one fixed identity. */
export const gitEnvironment = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
}

const run = (args: string[], input: string | Buffer, env: Record<string, string>): Promise<GitOutput> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', args, { env: { ...gitEnvironment, ...env }, stdio: 'pipe' })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code: code ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

type Run<T> = (
  ...run: [directory: string, args: string[], input?: string | Buffer, env?: Record<string, string>]
) => Promise<T>

/** Runs the real git in a repository and returns its standard output; throws with git's own words. */
export const git: Run<Buffer> = async (directory, args, input = '', env = {}) => {
  const { code, stdout, stderr } = await run(['-C', directory, ...args], input, env)
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr.trim()}`)
  return stdout
}

export const gitText: Run<string> = async (...call) => (await git(...call)).toString().trim()
