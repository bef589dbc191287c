import * as core from '@actions/core'
import { messageOf } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import { formatDuration } from '../lib/time.ts'
import type { Phase } from '../lib/timeline.ts'
import type { Annotations } from './annotations.ts'
import { type Fence, harmless } from './fence.ts'
import type { Masks } from './masks.ts'

export type RecordedProgress = Progress & { phases: () => Phase[] }

type Surroundings = { fence: Fence; warn: Annotations['warn']; hide: Masks['hide'] }

/** Progress as groups in the log, which GitHub cannot nest: a phase within a phase is a line. */
export const createProgress = ({ fence, warn, hide }: Surroundings): RecordedProgress => {
  const phases: Phase[] = []
  let open = 0
  const say = (line: string): void => core.info(harmless(hide(line)))

  const begin = (name: string): void => {
    open += 1
    if (open === 1) fence.command(() => core.startGroup(harmless(name)))
    else say(`${name} …`)
  }
  const end = (phase: Phase): void => {
    phases.push(phase)
    open -= 1
    say(`${phase.name}: ${phase.ended} in ${formatDuration(phase.endedAt - phase.startedAt)}`)
    if (open === 0) fence.command(core.endGroup)
  }

  return {
    say,
    warn,
    phases: () => [...phases].sort((a, b) => a.startedAt - b.startedAt),
    phase: async (name, work, isFailure = () => false) => {
      const startedAt = Date.now()
      begin(name)
      try {
        const value = await work()
        end({ name, startedAt, endedAt: Date.now(), ended: isFailure(value) ? 'failed' : 'done' })
        return value
      } catch (error) {
        core.debug(`${name}: ${messageOf(error)}`)
        end({ name, startedAt, endedAt: Date.now(), ended: 'failed' })
        throw error
      }
    },
  }
}
