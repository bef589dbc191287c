import type { FaultDoor } from '../support/fault-door/door.ts'
import { type Means, openGitHub } from './gitops-parts.ts'
import type { Scenario, World } from './scenario.ts'

const openBump = async (door: FaultDoor, means: Means): Promise<World> => {
  const { github, manifests, older, newer, bump, secrets, subjects } = await openGitHub(door, means)
  await bump('quote=v2', older, '2m')
  const commits = (await subjects()).length
  const landed = async () => (await subjects()).length - commits
  return {
    secrets,
    run: (timeout) => bump('quote=v3', newer, timeout),
    wrongAfter: async () => {
      const file = (await manifests.read('quote.yaml')).toString()
      const count = await landed()
      return file === 'image: shop/quote:v3\n' && count === 1
        ? undefined
        : `${count} commits landed, and the file is ${file}`
    },
    halfDone: async () => {
      const count = await landed()
      return count <= 1 ? undefined : `${count} commits landed`
    },
    [Symbol.asyncDispose]: github.stop,
  }
}

/** Where a pull request is opened, there is one in the end, and nothing is written to the branch itself. */
const openProposal = async (door: FaultDoor, means: Means): Promise<World> => {
  const { github, manifests, newer, bump, secrets } = await openGitHub(door, { ...means, proposes: true })
  const before = await manifests.head()
  const proposed = async (): Promise<string | undefined> => {
    if ((await manifests.head()) !== before) return 'something was written to the branch'
    const { length } = github.hosted('shop/manifests').pulls
    return length <= 1 ? undefined : `there are ${length} pull requests`
  }
  return {
    secrets,
    run: (timeout) => bump('quote=v3', newer, timeout),
    wrongAfter: async () =>
      github.hosted('shop/manifests').pulls.length === 0 ? 'there is no pull request' : await proposed(),
    halfDone: proposed,
    [Symbol.asyncDispose]: github.stop,
  }
}

export const gitopsScenarios: Scenario[] = [
  {
    to: 'gitops-bump by git, with a token',
    good: ['bumped', 'unchanged'],
    sample: 2,
    open: (door) => openBump(door, { transport: 'git', by: 'token' }),
  },
  {
    to: 'gitops-bump by git, as an App',
    good: ['bumped', 'unchanged'],
    sample: 1,
    open: (door) => openBump(door, { transport: 'git', by: 'app' }),
  },
  {
    to: 'gitops-bump by the API, with a token',
    good: ['bumped', 'unchanged'],
    sample: 2,
    open: (door) => openBump(door, { transport: 'api', by: 'token' }),
  },
  {
    to: 'gitops-bump by the API, as an App',
    good: ['bumped', 'unchanged'],
    sample: 1,
    open: (door) => openBump(door, { transport: 'api', by: 'app' }),
  },
  {
    to: 'gitops-bump that proposes, by git',
    good: ['proposed'],
    sample: 1,
    open: (door) => openProposal(door, { transport: 'git', by: 'token' }),
  },
]
