import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Layout } from './layout.ts'
import { podNetworkName } from './layout.ts'

const run = promisify(execFile)

/** Chains that kubelet and kube-proxy leave when they end, after kube-proxy has cleaned up. */
const kubernetesChains = /^KUBE-(?:IPTABLES-HINT|KUBELET-CANARY|FIREWALL)$/

/** Takes back what Kubernetes and the pods' network wrote into the packet filter; other rules stay as they are. */
export const removePacketRules = async (layout: Layout): Promise<void> => {
  await run(join(layout.programs, 'kube-proxy'), ['--cleanup']).catch(() => undefined)
  for (const family of ['iptables', 'ip6tables']) {
    const saved = await run(`${family}-save`).catch(() => ({ stdout: '' }))
    const removal = removalOf(saved.stdout)
    if (removal === '') continue
    const restoring = run(`${family}-restore`, ['--noflush'])
    restoring.child.stdin?.end(removal)
    await restoring
  }
}

/** From what iptables-save printed, what iptables-restore is to read to remove the chains and the jumps to them. */
export const removalOf = (saved: string): string =>
  saved
    .split(/^(?=\*)/m)
    .map((table) => removalOfTable(table.split('\n')))
    .join('')

const removalOfTable = (lines: string[]): string => {
  const jumps = lines.filter((line) => line.startsWith('-A '))
  // After a crash a pod's chain may be there without the jump to it.
  const ofPods = jumps
    .filter((line) => line.includes(`name: \\"${podNetworkName}\\"`))
    .flatMap((line) => [...targetOf(line), chainOf(line)])
    .filter((chain) => chain.startsWith('CNI-'))
  const chains = lines
    .flatMap((line) => /^:(\S+)/.exec(line)?.[1] ?? [])
    .filter((chain) => kubernetesChains.test(chain) || ofPods.includes(chain))
  if (chains.length === 0) return ''
  const callers = jumps.filter((line) => chains.includes(targetOf(line)[0] ?? '') && !chains.includes(chainOf(line)))
  const commands = [
    ...callers.map((line) => line.replace(/^-A/, '-D')),
    ...chains.map((chain) => `-F ${chain}`),
    ...chains.map((chain) => `-X ${chain}`),
  ]
  return [lines[0], ...commands, 'COMMIT', ''].join('\n')
}

const targetOf = (line: string): string[] => /-j (\S+)/.exec(line)?.slice(1) ?? []
const chainOf = (line: string): string => line.split(' ')[1] ?? ''
