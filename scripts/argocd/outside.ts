import { Failure } from '../../src/lib/failure.ts'
import type { Clock } from '../../src/lib/time.ts'
import type { Output } from '../../src/outside/child-options.ts'
import { createClock } from '../../src/outside/clock.ts'
import { createProcesses } from '../../src/outside/process.ts'

/** What bootstrap and teardown reach: programs, in the repository's folder and against one cluster. */
export type Outside = {
  directory: string
  clock: Clock
  /** Runs a command; what it printed. A non-zero code is a Failure with its last words. */
  ask: (command: string[], input?: string) => Promise<string>
  /** The same, and a refusal is the caller's to judge. */
  attempt: (command: string[], input?: string) => Promise<Output>
}

type Settings = {
  directory: string
  signal: AbortSignal
  /** Of kubectl and helm; undefined: what they take by themselves. */
  kubeconfig: string | undefined
  context: string | undefined
}

/** Programs from PATH; kubectl and helm speak to the named cluster. */
export const createOutside = ({ directory, signal, kubeconfig, context }: Settings): Outside => {
  const processes = createProcesses({ signal, fence: (work) => work() })
  const env = kubeconfig === undefined ? {} : { KUBECONFIG: kubeconfig }
  const attempt = ([program = '', ...args]: string[], input?: string): Promise<Output> =>
    processes.run(program, [...contextOf(program, context), ...args], {
      directory,
      env,
      ...(input === undefined ? {} : { input }),
    })
  return {
    directory,
    clock: createClock(signal),
    attempt,
    ask: async (command, input) => {
      const { code, stdout, stderr } = await attempt(command, input)
      if (code === 0) return stdout
      const said = (stderr.trim() || stdout.trim()).split('\n').slice(-5).join('\n')
      throw new Failure('rejected', `${command.slice(0, 3).join(' ')} failed: ${said}`)
    },
  }
}

const contextOf = (program: string, context: string | undefined): string[] => {
  if (context === undefined) return []
  if (program === 'kubectl') return [`--context=${context}`]
  return program === 'helm' ? [`--kube-context=${context}`] : []
}
