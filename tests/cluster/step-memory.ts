import { readFile } from 'node:fs/promises'

/**
 * JavaScript, so that nothing is loaded for it: at the end of each process of a step a line of what it took. The memory is
 * that of the process itself; resourceUsage begins with what its parent had.
 */
const program = (file: string): string => `
import { appendFileSync, readFileSync } from 'node:fs'
process.on('exit', () => {
  const [, kibibytes] = /^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
  const { user, system } = process.cpuUsage()
  const taken = { mebibytes: Math.round(kibibytes / 1024), processorSeconds: (user + system) / 1e6 }
  appendFileSync(${JSON.stringify(file)}, JSON.stringify(taken) + '\\n')
})`

/** What lets a step write what it took into the file, as the environment of the step. */
export const tellingMemory = (file: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program(file))}`,
})

/** The most memory, and the processor's time, of the one of its processes that took the most. */
export const readMemory = async (file: string): Promise<{ mebibytes: number; processorSeconds: number }> => {
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  const taken: { mebibytes: number; processorSeconds: number }[] = lines.map((line) => JSON.parse(line))
  return {
    mebibytes: Math.max(...taken.map(({ mebibytes }) => mebibytes)),
    processorSeconds: Math.max(...taken.map(({ processorSeconds }) => processorSeconds)),
  }
}
