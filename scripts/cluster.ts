import { clusterLayout } from '../tests/cluster/layout.ts'
import { startCluster } from '../tests/cluster/start.ts'
import { readState } from '../tests/cluster/state.ts'
import { clusterStatus } from '../tests/cluster/status.ts'
import { stopCluster } from '../tests/cluster/stop.ts'
import { prepareCluster } from './cluster-programs.ts'
import { readCommand } from './read-options.ts'

const help = `Usage: scripts/cluster up [--kubeconfig FILE] | down | status

A real Kubernetes, etcd to kubelet, with a real Argo CD on it, for the tests that need them and for you to look at. All of
it listens on 127.0.0.1 and on the bridge of its own pods alone. Linux, as root; what it lacks comes from apt, and is built
from pinned Go modules once, into the user's cache folder (slipway/tools), which takes a quarter of an hour.

  up      starts it; what another run left is removed first
  down    stops it and removes what it wrote, also after a crash
  status  says whether it is up, and where

  --kubeconfig FILE  use that cluster, and start Argo CD alone for it; its objects stay there after down
`
const { command, values } = readCommand(help, ['up', 'down', 'status'], { kubeconfig: { type: 'string' } })

const layout = clusterLayout()
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const stopwatch = () => {
  let last = performance.now()
  return (what: string): void => {
    say(`${((performance.now() - last) / 1000).toFixed(1).padStart(6)} s  ${what}`)
    last = performance.now()
  }
}

const up = async (): Promise<number> => {
  const prepared = await prepareCluster(say)
  if (prepared.trouble !== undefined) {
    process.stderr.write(`${prepared.trouble}\n`)
    return 1
  }
  await startCluster({ layout, foreignKubeconfig: values.kubeconfig, onStep: stopwatch() })
  return status()
}

const down = async (): Promise<number> => {
  const foreign = (await readState(layout))?.foreignKubeconfig
  await stopCluster(layout)
  say(
    foreign === undefined
      ? 'The cluster is down, and nothing of it is left.'
      : `Argo CD is down; the cluster of ${foreign} stays up, and keeps its namespace argocd and its kinds.`,
  )
  return 0
}

const status = async (): Promise<number> => {
  const found = await clusterStatus(layout)
  if (!found.up) {
    say('No cluster is up: scripts/cluster up starts one.')
    return 1
  }
  say(`Argo CD     ${found.argocd}, the token is in ${found.token}`)
  say(`Kubernetes  kubectl --kubeconfig=${found.kubeconfig}`)
  say(`Programs    ${found.running} run${found.ended.length > 0 ? `; ended: ${found.ended.join(', ')}` : ''}`)
  return found.ended.length > 0 ? 1 : 0
}

if (command !== undefined) process.exitCode = await { up, down, status }[command]()
