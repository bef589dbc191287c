import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { pathOf } from './daemons.ts'
import type { Layout } from './layout.ts'

const run = promisify(execFile)

/** Asks the cluster as its administrator; returns what kubectl printed, and throws with what it said where it failed. */
export const kubectl = async (
  layout: Layout,
  args: readonly string[],
  { input, kubeconfig = layout.kubeconfig }: { input?: string; kubeconfig?: string | undefined } = {},
): Promise<string> => {
  const env = { PATH: pathOf(layout), HOME: layout.run }
  const asked = run(join(layout.programs, 'kubectl'), [`--kubeconfig=${kubeconfig}`, ...args], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (input !== undefined) asked.child.stdin?.end(input)
  return (await asked).stdout
}
