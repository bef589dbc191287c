import { spawn } from 'node:child_process'

export type GitOutput = { code: number; stdout: Buffer; stderr: string }

/** Nothing of the user's or the machine's configuration, and one fixed identity. */
export const gitEnvironment = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
}

const run = (args: string[], input: string | Buffer): Promise<GitOutput> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', args, { env: gitEnvironment, stdio: 'pipe' })
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

/** Runs the real git in a repository and returns its standard output; throws with git's own words. */
export const git = async (directory: string, args: string[], input: string | Buffer = ''): Promise<Buffer> => {
  const { code, stdout, stderr } = await run(['-C', directory, ...args], input)
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr.trim()}`)
  return stdout
}

export const gitText = async (directory: string, args: string[], input: string | Buffer = ''): Promise<string> =>
  (await git(directory, args, input)).toString().trim()
