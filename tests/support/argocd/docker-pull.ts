import { messageOf } from '../../../src/lib/failure.ts'
import { backOff, type Pod, pause } from './docker-pod.ts'

/** Pulls until it succeeds, as a kubelet does, and refuses what would run as root against its manifest. */
export const pull = async (pod: Pod): Promise<void> => {
  for (let round = 0; !pod.over.signal.aborted; round += 1) {
    try {
      pod.happen('Normal', 'Pulling', `Pulling image "${pod.spec.image}"`)
      const { id, user } = await pod.docker.pull(pod.spec.image)
      pod.status.imageId = id
      const root = user === '' || user === '0' || user === 'root' || user.startsWith('0:')
      if (!(pod.spec.nonRoot && root && pod.spec.user === undefined)) return
      const message = 'container has runAsNonRoot and image will run as root'
      pod.status.state = { kind: 'waiting', reason: 'CreateContainerConfigError', message }
    } catch (error) {
      const message = `failed to pull and unpack image "${pod.spec.image}": ${messageOf(error)}`
      pod.happen('Warning', 'Failed', `Failed to pull image "${pod.spec.image}": ${message}`)
      pod.status.state = { kind: 'waiting', reason: 'ErrImagePull', message }
      await pause(pod, 300)
      const waiting = `Back-off pulling image "${pod.spec.image}": ErrImagePull: ${message}`
      pod.status.state = { kind: 'waiting', reason: 'ImagePullBackOff', message: waiting }
    }
    await pause(pod, backOff(pod, round))
  }
}
