import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import type { Processes } from '../../src/outside/process.ts'

const script = join(import.meta.dirname, '../tools/aws/serve.py')

/**
 * Processes that run `aws` in one Python process, where version 1 of the AWS CLI is a package of the Python on the path;
 * elsewhere, and for all other commands, they are those that are given.
 */
export const openAwsCommands = async (processes: Processes): Promise<{ processes: Processes; stop: () => void }> => {
  const isPackage = await promisify(execFile)('python3', ['-c', 'import awscli']).then(
    () => true,
    () => false,
  )
  if (!isPackage) return { processes, stop: () => undefined }
  const child = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: ((line: string) => void)[] = []
  createInterface(child.stdout).on('line', (line) => waiting.shift()?.(line))
  const ask = (question: object) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      waiting.push((line) => resolve(JSON.parse(line)))
      child.stdin.write(`${JSON.stringify(question)}\n`)
    })
  return {
    processes: {
      ...processes,
      run: async (command, args, options = {}) => {
        if (command !== 'aws') return processes.run(command, args, options)
        const answer = await ask({ args, env: options.env ?? {} })
        return { ...answer, bytes: Buffer.from(answer.stdout) }
      },
    },
    stop: () => child.kill(),
  }
}
