import { Failure } from '../lib/failure.ts'

/** The paths, signals and programs of an action are those of Linux. */
export const refuseOtherThanLinux = (platform: NodeJS.Platform): void => {
  if (platform === 'linux') return
  throw new Failure('invalid-input', `this action runs on Linux runners, not on ${platform}: set runs-on to one`)
}
