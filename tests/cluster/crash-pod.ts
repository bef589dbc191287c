import { clusterLayout } from './layout.ts'
import type { ClusterShop } from './shop.ts'
import { until } from './until.ts'

/** Lets the one pod of the shop crash, waits until the kubelet has started its container again, and gives the pod's name. */
export const crashPod = async (shop: Pick<ClusterShop, 'kubectl'>): Promise<string> => {
  const found = '--output=jsonpath={.items[0].metadata.name} {.items[0].status.podIP}'
  const [pod = '', address = ''] = (await shop.kubectl('get', 'pods', found)).split(' ')
  await fetch(`http://${address}:8080/crash`).catch(() => undefined)
  const status = '--output=jsonpath={.status.containerStatuses[0].restartCount}'
  await until({ what: 'the container runs again', layout: clusterLayout(), daemons: [] }, async () =>
    (await shop.kubectl('get', 'pod', pod, status)) === '1' ? true : undefined,
  )
  return pod
}
