import type { FaultDoor } from '../support/fault-door/door.ts'
import type { Run } from '../support/runner/run-action.ts'
import { findLeaks, searchTexts } from '../support/secrets.ts'
import { longestRunMilliseconds, type Scenario, type World } from './scenario.ts'

type Judged = { scenario: Scenario; world: World; door: FaultDoor; run: Run; request: string }

/** How the fault was survived; throws what was wrong. */
export const judge = async ({ scenario, world, door, run, request }: Judged): Promise<string> => {
  const failed = run.exitCode !== 0
  const wrong = [
    ...(failed ? wrongFailure(run) : wrongOutcome(scenario, run)),
    ...(await listed(failed ? world.halfDone?.(run) : world.wrongAfter(run))),
    ...wrongAnyhow(scenario, world, door, run),
    ...(door.sentBytes() > mostBytes && !readsAll.test(request)
      ? [`it read ${door.sentBytes()} bytes of an answer without end`]
      : []),
  ]
  if (wrong.length > 0) throw new Error(`${wrong.join('; ')}\n${run.log}`)
  return failed ? 'one clear error' : 'done all the same'
}

export const wrongOutcome = ({ good }: Scenario, { exitCode, outputs }: Run): string[] =>
  exitCode === 0 && good.includes(outputs.outcome ?? '')
    ? []
    : [`it ended as ${outputs.outcome} ${outputs.reason}, with code ${exitCode}`]

/** One error, of a kind that a user can act on, told once. */
const wrongFailure = ({ outputs, annotations, log }: Run): string[] => {
  const errors = annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message)
  const [first = ''] = errors
  return [
    ...(outputs.outcome ? [] : ['no outcome']),
    ...(outputs.reason && outputs.reason !== 'unexpected' ? [] : [`its reason is ${outputs.reason}`]),
    ...(errors.length === 1 ? [] : [`${errors.length} errors`]),
    ...(first.length > 30 ? [] : [`the error says little: ${first}`]),
    ...(timesIn(log, first.split('\n')[0] ?? '') > 1 ? ['the error is told twice'] : []),
  ]
}

const timesIn = (text: string, part: string): number => (part === '' ? 0 : text.split(part).length - 1)

/** More than the largest answer that is ever read, with what is on its way in between. */
const mostBytes = 90_000_000

/** Git takes a whole list of references before it looks at it, and Terraform a whole state; time alone ends that. */
const readsAll = /^(?:git: GET \S+\/info\/refs |state: )/

/** A token that could not be revoked yet: the post step, which alone is given it, does so. */
const forPostStep = 'state manifests-access'

const wrongAnyhow = ({ keeps, ...scenario }: Scenario, world: World, door: FaultDoor, run: Run): string[] => {
  const secrets = world.secrets()
  const leaks = [
    ...findLeaks(run, secrets),
    ...searchTexts(
      door.elsewhere.map((text) => ({ where: 'sent elsewhere', text })),
      secrets,
    ),
  ]
  return [
    ...leaks.filter(({ where }) => where !== forPostStep).map(({ secret, where }) => `${secret} in ${where}`),
    ...(/\n\s+at .+:\d+:\d+\)?\n/.test(run.log) ? ['a stack trace'] : []),
    ...(run.milliseconds > longestRunMilliseconds(scenario) ? [`it took ${run.milliseconds} ms`] : []),
    ...(run.post && run.post.exitCode !== 0 ? ['its post step failed'] : []),
    ...run.leftovers.files.filter(({ path }) => !keeps?.test(path)).map(({ path }) => `it left ${path}`),
    ...run.leftovers.processes.map(({ commandLine }) => `it left the process ${commandLine}`),
  ]
}

export const listed = async (wrong: Promise<string | undefined> | string | undefined): Promise<string[]> => {
  const one = await wrong
  return one === undefined ? [] : [one]
}
