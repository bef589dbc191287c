import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toolFiles, toolPath } from '../support/tools.ts'
import { makeCertificates } from './certificates.ts'
import { writeConfiguration } from './configuration.ts'
import type { Daemon } from './daemons.ts'
import type { Layout } from './layout.ts'
import { findPorts, raiseNetwork } from './network.ts'
import { pauseArchive } from './pause-archive.ts'
import { linkPrograms } from './programs.ts'
import { startArgocd } from './start-argocd.ts'
import { startKubernetes } from './start-kubernetes.ts'
import { type ClusterState, writeState } from './state.ts'
import { stopCluster } from './stop.ts'

type Start = {
  layout: Layout
  /** Of a cluster that is there already; undefined: one is started. */
  foreignKubeconfig: string | undefined
  /** False: Kubernetes alone, as the cluster of another has it. */
  argocd?: boolean
  onStep: (what: string) => void
}

/** Starts Kubernetes, unless there is one, and Argo CD on it; what was left of a cluster before is removed first. */
export const startCluster = async ({
  layout,
  foreignKubeconfig,
  argocd = true,
  onStep,
}: Start): Promise<ClusterState> => {
  await stopCluster(layout)
  for (const folder of [layout.programs, layout.configuration, layout.logs, layout.run]) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  }
  const state: ClusterState = {
    ...(foreignKubeconfig === undefined ? {} : { foreignKubeconfig }),
    daemons: [],
    ports: await findPorts(),
  }
  const onDaemon = async (daemon: Daemon): Promise<void> => {
    state.daemons.push(daemon)
    await writeState(layout, state)
  }
  try {
    await writeState(layout, state)
    await linkPrograms(layout)
    const shared = { layout, ports: state.ports, onDaemon, onStep }
    if (foreignKubeconfig === undefined) {
      await makeCertificates(layout.configuration)
      await writeConfiguration(layout, state.ports)
      await raiseNetwork()
      const images = join(layout.run, 'images')
      await mkdir(images)
      await writeFile(join(images, 'pause.tar'), pauseArchive(await readFile(toolPath('pod'))))
      await startKubernetes({ ...shared, images })
    }
    if (!argocd) return state
    const kubeconfig = foreignKubeconfig ?? layout.kubeconfig
    await startArgocd({ ...shared, kubeconfig, program: toolPath('argocd'), files: toolFiles('argocd') })
    return state
  } catch (error) {
    await stopCluster(layout)
    throw error
  }
}
