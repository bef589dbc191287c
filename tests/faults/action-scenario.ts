import { type WorldName, worlds } from '../support/action-worlds/all.ts'
import type { FaultDoor } from '../support/fault-door/door.ts'
import { standInFront } from '../support/fault-door/in-front.ts'
import type { Scenario, World } from './scenario.ts'

type Wanted = Omit<Scenario, 'to' | 'open'> & {
  /** A server that must be seen at its own address. */
  besides?: string
}

/** A whole world of an action, with a door in front of each of its servers. */
export const actionScenario = (name: WorldName, { besides, ...rest }: Wanted): Scenario => ({
  ...rest,
  to: name,
  open: (door) => open({ name, besides, door }),
})

type Opened = { name: WorldName; besides: string | undefined; door: FaultDoor }

const open = async ({ name, besides, door }: Opened): Promise<World> => {
  const stack = new AsyncDisposableStack()
  const address = async (label: string, url: string): Promise<string> => {
    if (label === besides) return url
    const front = stack.use(await standInFront(url, door.guard(label)))
    return front.url
  }
  const world = stack.use(await worlds[name]({ address }))
  const between = async () => {
    const stands = await world.stands()
    return stands === 'nothing' || stands === 'all' ? undefined : `there is ${stands}`
  }
  return {
    run: (timeout) => world.run({ inputs: { timeout } }),
    secrets: door.credentials,
    wrongAfter: between,
    halfDone: between,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
