import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Processes } from '../../src/outside/process.ts'

const [server, client] = ['serve.py', 'client.py'].map((name) => join(import.meta.dirname, '../tools/aws', name))

/**
 * Processes that run `aws` in one Python process, where version 1 of the AWS CLI is a package of the Python on the path;
 * elsewhere, and for all other commands, they are those that are given.
 */
export const openAwsCommands = async (processes: Processes): Promise<{ processes: Processes; stop: () => void }> => {
  const commands = await startCommands()
  if (commands === undefined) return { processes, stop: () => undefined }
  return {
    processes: {
      ...processes,
      run: async (command, args, options = {}) => {
        if (command !== 'aws') return processes.run(command, args, options)
        const said = await commands.ask(JSON.stringify({ args, env: options.env ?? {} }))
        const answer: { code: number; stdout: string; stderr: string } = JSON.parse(said)
        return { ...answer, bytes: Buffer.from(answer.stdout) }
      },
    },
    stop: commands.stop,
  }
}

/** The same for children of children: a folder for the path whose `aws` asks that process; undefined elsewhere. */
export const serveAwsCommands = async (): Promise<{ folder: string | undefined; stop: () => Promise<void> }> => {
  const commands = await startCommands()
  if (commands === undefined) return { folder: undefined, stop: async () => undefined }
  const folder = await mkdtemp(join(tmpdir(), 'aws-'))
  const socket = join(folder, 'socket')
  const door = createServer((connection) => {
    connection.on('error', () => connection.destroy())
    createInterface(connection).on('line', (line) => commands.ask(line).then((said) => connection.end(`${said}\n`)))
  })
  await new Promise<void>((resolve) => door.listen(socket, resolve))
  const program = `#!/bin/sh\nexec ${commands.python} -S -E ${client} ${socket} "$@"\n`
  await writeFile(join(folder, 'aws'), program, { mode: 0o755 })
  return {
    folder,
    stop: async () => {
      commands.stop()
      await new Promise((resolve) => door.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Commands = { python: string; ask: (line: string) => Promise<string>; stop: () => void }

const startCommands = async (): Promise<Commands | undefined> => {
  const python = await pythonOfAws()
  if (python === undefined) return undefined
  const child = spawn(python, [server ?? ''], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: ((line: string) => void)[] = []
  createInterface(child.stdout).on('line', (line) => waiting.shift()?.(line))
  const gone = JSON.stringify({ code: 255, stdout: '', stderr: 'serve.py has ended' })
  child.on('close', () => {
    for (const answer of waiting.splice(0)) answer(gone)
  })
  return {
    python,
    ask: (line) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        child.stdin.write(`${line}\n`)
      }),
    stop: () => child.kill(),
  }
}

/** The Python itself, and not a program that looks for it: that takes longer than the rest. */
const pythonOfAws = async (): Promise<string | undefined> => {
  const { stdout } = await promisify(execFile)('python3', ['-c', 'import awscli, sys; print(sys.executable)']).catch(
    () => ({ stdout: '' }),
  )
  return stdout.trim() || undefined
}
