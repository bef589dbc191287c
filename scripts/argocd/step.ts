import { quoted } from '../shell-quoted.ts'

/** One thing that bootstrap or teardown does. */
export type Step =
  | { kind: 'write'; why: string; path: string; text: string }
  | { kind: 'command'; why: string; command: string[]; input?: Input; minutes?: number }
  | { kind: 'wait-live'; why: string; applications: string[]; minutes: number }
  | { kind: 'wait-gone'; why: string; projects: string[]; minutes: number }
  | { kind: 'wait-released'; why: string; cluster: string; region: string; disks: boolean; minutes: number }

/** What a command reads; `secret` is never shown. */
type Input = { text: string; what: string; secret?: boolean }

/** A step as a person reads it, before it is done or instead. */
export const lineOf = (step: Step): string => {
  switch (step.kind) {
    case 'write':
      return `write ${step.path}`
    case 'command':
      return [...step.command.map(quoted), ...(step.input ? [`< ${step.input.what}`] : [])].join(' ')
    case 'wait-live':
      return `wait up to ${step.minutes} min until these are synced and healthy: ${step.applications.join(', ')}`
    case 'wait-gone':
      return `wait up to ${step.minutes} min until no application of ${step.projects.join(', ')} is left`
    case 'wait-released':
      return `wait up to ${step.minutes} min until scripts/leftovers finds nothing of ${step.cluster}${step.disks ? '' : ', disks aside'}`
  }
}
