import type { PullsFrom } from './registry-runtime.ts'
import type { Runtime } from './runtime.ts'

type Choice = { running: Runtime; checking: Runtime; pullsFrom: PullsFrom }

/** Runs the images that are asked for elsewhere than their manifests name; of all others, and of those that are only to be pulled, it checks the pull. */
export const createChoosingRuntime = ({ running, checking, pullsFrom }: Choice): Runtime => ({
  says: running.says,
  start: (pod, spec) => {
    const image = spec.onlyPulled ? undefined : askedAt(spec.image, pullsFrom)
    return image === undefined ? checking.start(pod, spec) : running.start(pod, { ...spec, image })
  },
  close: async () => {
    await running.close()
    await checking.close()
  },
})

/** What cannot be pulled the check tells. */
const askedAt = (image: string, pullsFrom: PullsFrom): string | undefined => {
  try {
    return pullsFrom(image)
  } catch {
    return undefined
  }
}
