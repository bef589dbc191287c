import { clusterTools } from '../tests/cluster/programs.ts'
import { installPackages, isInstalled } from './debian.ts'
import { buildTool } from './test-tools.ts'

/** What a cluster needs of Debian: a program of each package, by its path where it is not on PATH, and the package. */
const needed = [
  ['containerd', 'containerd'],
  ['runc', 'runc'],
  ['/usr/lib/cni/bridge', 'containernetworking-plugins'],
  ['iptables', 'iptables'],
  ['conntrack', 'conntrack'],
  ['redis-server', 'redis-server'],
  ['openssl', 'openssl'],
  ['ip', 'iproute2'],
  ['pkill', 'procps'],
] as const

type Prepared = { trouble: string; note?: undefined } | { trouble?: undefined; note: string }

/** Installs and builds what a cluster needs, where it is missing; says why it could not. */
export const prepareCluster = async (say: (line: string) => void): Promise<Prepared> => {
  const unfit = whyUnfit()
  if (unfit !== undefined) return { trouble: unfit }
  const lacking: string[] = []
  for (const [program, name] of needed) if (!(await isInstalled(program))) lacking.push(name)
  const why = lacking.length === 0 ? undefined : await installPackages(lacking)
  if (why !== undefined) return { trouble: `${lacking.join(', ')} are needed, and ${why}` }
  const notes: string[] = []
  for (const name of clusterTools) {
    say(`${name} …`)
    const { result, note = '' } = await buildTool(name)
    if (result !== 'passed') return { trouble: `${name}: ${note}` }
    notes.push(`${name} ${note}`)
    say(`${name} ${note}`)
  }
  return { note: notes.join('; ') }
}

/** A cluster makes network devices, mounts and control groups, which only root may, and only Linux has. */
const whyUnfit = (): string | undefined => {
  if (process.platform !== 'linux') return `A cluster needs Linux; this is ${process.platform}.`
  if (process.getuid?.() !== 0) return 'A cluster needs root: it makes network devices, mounts and control groups.'
  return undefined
}
