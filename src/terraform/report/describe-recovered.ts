import type { Recovered } from '../program/recover.ts'

/** What a person has to know or do after an apply that did not end well; empty when all is as it should be. */
export const describeLeft = ({ lock, state }: Recovered): string[] => [...tellLock(lock), ...tellState(state)]

/** The same of a lock alone, of a run that has no state to store. */
export const tellLock = (lock: Recovered['lock']): string[] => {
  if (typeof lock === 'string') return []
  if ('unknown' in lock) return [`It could not be learnt whether the state is still locked: ${lock.unknown}`]
  const { id, who, operation } = lock.heldBy
  return [
    `The state is locked by ${who || 'somebody'} (${operation || 'operation unknown'}), which is not this run: the lock is left alone. If nobody is at work there, release it with \`terraform force-unlock ${id}\``,
  ]
}

const tellState = (state: Recovered['state']): string[] =>
  typeof state === 'string'
    ? []
    : [
        `The state could not be stored (${state.why}). It lies sealed in ${state.kept}: keep that file, for example with actions/upload-artifact, then open it with \`SEAL_KEY=… scripts/open-state ${state.kept} errored.tfstate\`, and in the directory of the stack store it with \`terraform state push errored.tfstate\``,
      ]
