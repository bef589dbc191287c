import { writeSync } from 'node:fs'
import { exec, getExecOutput } from '@actions/exec'
import { createProcesses } from '../src/outside/process.ts'
import { createFence } from '../src/runner/fence.ts'

/**
 * Runs a child in one way, and prints to standard error how many milliseconds that took, without the start of this process:
 * pass-through.ts WAY SCRIPT LINES
 */
const [way = '', script = '', lines = ''] = process.argv.slice(2)
const { fenced } = createFence((text) => process.stdout.write(text))
const { show } = createProcesses({ signal: new AbortController().signal, fence: fenced })
const args = [script, lines]

const ways: Record<string, () => Promise<unknown>> = {
  show: () => show(process.execPath, args),
  listen: () => show(process.execPath, args, { listen: () => undefined }),
  exec: () => exec(process.execPath, args),
  getExecOutput: () => getExecOutput(process.execPath, args),
}

const startedAt = performance.now()
await ways[way]?.()
writeSync(2, `\n${performance.now() - startedAt}\n`)
