import { readFileSync, statfsSync } from 'node:fs'
import { createServer } from 'node:http'
import { listenHere } from './listen-here.ts'

/**
 * What node-exporter would tell of this machine, of the metrics that a rule or a dashboard asks for: processor time, memory,
 * the disk of `/`, what went over each network device, and the kernel's OOM kills. Read in /proc for each scrape, as
 * node-exporter does; all its other metrics, labels and options are left out.
 */
export const startNodeExporter = async (): Promise<{ host: string } & AsyncDisposable> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(`${nodeMetrics().join('\n')}\n`)
  })
  const { port, stop } = await listenHere(server)
  return { host: `127.0.0.1:${port}`, [Symbol.asyncDispose]: stop }
}

const nodeMetrics = (): string[] => [...processors(), ...memory(), ...rootDisk(), ...network(), ...oomKills()]

/** The columns of /proc/stat, which counts in hundredths of a second. */
const modes = ['user', 'nice', 'system', 'idle', 'iowait', 'irq', 'softirq', 'steal']

const processors = (): string[] =>
  [...readFileSync('/proc/stat', 'utf8').matchAll(/^cpu(\d+) (.+)$/gm)].flatMap(([, cpu, times = '']) => {
    const hundredths = times.split(' ').map(Number)
    return modes.map((mode, column) =>
      sample(`node_cpu_seconds_total{cpu="${cpu}",mode="${mode}"}`, (hundredths[column] ?? 0) / 100),
    )
  })

const memory = (): string[] =>
  [...readFileSync('/proc/meminfo', 'utf8').matchAll(/^(MemTotal|MemAvailable): +(\d+) kB$/gm)].map(
    ([, name, kibibytes]) => sample(`node_memory_${name}_bytes`, Number(kibibytes) * 1024),
  )

/** Its file system's kind is not read: the rules leave out only what lives in memory. */
const rootDisk = (): string[] => {
  const { bsize, blocks, bavail } = statfsSync('/')
  const labels = 'device="root",fstype="",mountpoint="/"'
  return [
    sample(`node_filesystem_size_bytes{${labels}}`, bsize * blocks),
    sample(`node_filesystem_avail_bytes{${labels}}`, bsize * bavail),
  ]
}

const network = (): string[] =>
  [...readFileSync('/proc/net/dev', 'utf8').matchAll(/^ *([^\s:]+): *(.+)$/gm)].flatMap(([, device, counts = '']) => {
    const columns = counts.trim().split(/ +/).map(Number)
    return [
      sample(`node_network_receive_bytes_total{device="${device}"}`, columns[0]),
      sample(`node_network_transmit_bytes_total{device="${device}"}`, columns[8]),
    ]
  })

const oomKills = (): string[] => {
  const [, kills] = /^oom_kill (\d+)$/m.exec(readFileSync('/proc/vmstat', 'utf8')) ?? []
  return [sample('node_vmstat_oom_kill', Number(kills ?? 0))]
}

const sample = (name: string, value = 0): string => `${name} ${value}`
