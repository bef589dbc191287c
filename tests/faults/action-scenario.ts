import { type WorldName, worlds } from '../support/action-worlds/all.ts'
import type { FaultDoor } from '../support/fault-door/door.ts'
import { standInFront } from '../support/fault-door/in-front.ts'
import type { Run } from '../support/runner/run-action.ts'
import type { Scenario, World } from './scenario.ts'

type Wanted = Omit<Scenario, 'to' | 'open'> & {
  /** What stands after a run that succeeds. */
  leaves: 'nothing' | 'all'
  /** A server that must be seen at its own address. */
  besides?: string
}

/** A whole world of an action, with a door in front of each of its servers. */
export const actionScenario = (name: WorldName, { leaves, besides, ...rest }: Wanted): Scenario => ({
  ...rest,
  to: name,
  open: (door) => open({ name, leaves, besides, door }),
})

type Opened = Pick<Wanted, 'leaves'> & { name: WorldName; besides: string | undefined; door: FaultDoor }

const toldBy = ({ log, summary, post }: Run): string => [log, summary, post?.log].join('\n')

const open = async ({ name, leaves, besides, door }: Opened): Promise<World> => {
  const stack = new AsyncDisposableStack()
  const address = async (label: string, url: string): Promise<string> => {
    if (label === besides) return url
    const front = stack.use(await standInFront(url, door.guard(label)))
    return front.url
  }
  const world = stack.use(await worlds[name]({ address }))
  const isOneOf = async (...expected: string[]) => {
    const stands = await world.stands()
    return expected.includes(stands) ? undefined : `there is ${stands}`
  }
  return {
    run: (timeout) => world.run({ inputs: { timeout } }),
    secrets: door.credentials,
    wrongAfter: () => isOneOf(leaves),
    // Whose lock it is, the backend `http` does not tell: it is left to a person, with the command.
    halfDone: (run) =>
      isOneOf('nothing', 'all', ...(/`terraform force-unlock \S+`/.test(toldBy(run)) ? ['a lock'] : [])),
    obey: async (run) => (await world.obey?.(toldBy(run))) ?? false,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
