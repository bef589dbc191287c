import { execFile } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Daemon, isAlive, stopDaemons } from './daemons.ts'
import type { Layout } from './layout.ts'
import { lowerNetwork } from './network.ts'
import { removePacketRules } from './packet-rules.ts'
import { readState } from './state.ts'

const run = promisify(execFile)

/** What must be gone before the next is stopped; what is not named here goes with the first. */
const last = ['kube-apiserver', 'etcd', 'containerd']

/** Stops what a cluster's state names, also after a crash, and removes its folder. */
export const stopCluster = async (layout: Layout): Promise<void> => {
  const state = await readState(layout)
  const daemons = state?.daemons ?? []
  const named = (name: string): Daemon[] => daemons.filter((daemon) => daemon.name === name)
  await stopDaemons(daemons.filter(({ name }) => !last.includes(name)))
  await removeContainers(layout, named('containerd'))
  for (const name of last) await stopDaemons(named(name))
  await unmount(layout)
  if (state !== undefined && state.foreignKubeconfig === undefined) {
    await removePacketRules(layout)
    await lowerNetwork()
  }
  await rm(layout.directory, { recursive: true, force: true })
}

const removeContainers = async ({ containerd }: Layout, [runtime]: Daemon[]): Promise<void> => {
  if (runtime === undefined || !(await isAlive(runtime))) return
  const ctr = (...args: string[]): Promise<{ stdout: string }> =>
    run('ctr', ['--address', containerd, '--namespace', 'k8s.io', ...args])
  const { stdout } = await ctr('tasks', 'list', '--quiet')
  for (const id of stdout.split('\n').filter((line) => line !== '')) {
    await ctr('tasks', 'delete', '--force', id).catch(() => undefined)
  }
}

/** A shim outlives the containerd that started it, its containers outlive it, and their mounts outlive them all. */
const unmount = async (layout: Layout): Promise<void> => {
  await run('pkill', ['-KILL', '-f', `containerd-shim-runc-v2.*-address ${layout.containerd}`]).catch(() => undefined)
  for (const pid of await processesIn(layout)) process.kill(pid, 'SIGKILL')
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').map((line) => line.split(' ')[1] ?? '')
  const ours = mounts
    .filter((mount) => mount.startsWith(`${layout.directory}/`))
    .sort()
    .reverse()
  for (const mount of ours) await run('umount', ['--lazy', mount])
}

/** Those of containers, by the file system that they stand on: one that lost its shim is ended by nobody else. */
const processesIn = async ({ directory }: Layout): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(
    pids.map(async (pid) => {
      const mounts = await readFile(`/proc/${pid}/mountinfo`, 'utf8').catch(() => '')
      const root = mounts.split('\n').find((line) => line.split(' ')[4] === '/') ?? ''
      return root.includes(`upperdir=${directory}/`) ? [pid] : []
    }),
  )
  return found.flat()
}
