import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
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

/** A shim outlives the containerd that started it, and its mounts outlive them both. */
const unmount = async (layout: Layout): Promise<void> => {
  await run('pkill', ['-KILL', '-f', `containerd-shim-runc-v2.*-address ${layout.containerd}`]).catch(() => undefined)
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').map((line) => line.split(' ')[1] ?? '')
  const ours = mounts
    .filter((mount) => mount.startsWith(`${layout.directory}/`))
    .sort()
    .reverse()
  for (const mount of ours) await run('umount', ['--lazy', mount])
}
