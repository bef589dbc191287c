import type { Dependents } from './find-dependents.ts'
import { allowCommand, destroyCommand, directory } from './foundation-commands.ts'
import type { FoundationState } from './foundation-state.ts'
import { describeObstacle, obstaclesOf } from './obstacles.ts'
import type { ReadStacks } from './stack-commands.ts'

type Looked = ReadStacks & { state: FoundationState; found: Dependents }

/** What was found, and how that ends: 0 nothing is in the way of a destroy, 1 something is, 2 not all could be looked at, or judged. */
export const describeDependents = (looked: Looked): { code: number; text: string } => {
  const { found, state } = looked
  const obstacles = obstaclesOf(looked)
  const addresses = [...new Set(obstacles.flatMap(({ address }) => address ?? []))]
  const { unlooked, others } = found
  const code = obstacles.length > 0 ? 1 : unlooked.length + others.length > 0 ? 2 : 0
  const lines = [
    `The state of ${directory} holds ${inventory(state)} in ${state.region} of the account ${found.account}. Clusters were looked for in ${found.regions.join(', ')}.`,
    ...unlooked.map(({ region, why }) => `Not in ${region}: ${why}`),
    ...(unlooked.length > 0
      ? ['Where no cluster of yours can be there, name the other region to look at: --region']
      : []),
    ...unjudged(found),
    ...(obstacles.length > 0 ? ['In the way of its destroy, which would not ask:'] : []),
    ...obstacles.map(describeObstacle),
    ...(addresses.length > 0
      ? [
          'Last, this lets these go with all that is in them, and changes nothing else:',
          `    ${allowCommand(looked, addresses)}`,
        ]
      : []),
    ...(obstacles.length > 0 ? ['Then look again with this command.'] : []),
    ...(obstacles.length + unlooked.length === 0 ? goes(looked) : []),
  ]
  return { code, text: lines.join('\n') }
}

const inventory = ({ repositories, zone, certificates }: FoundationState): string =>
  [
    ...(repositories.length > 0 ? [counted(repositories.length, 'repository', 'repositories')] : []),
    ...(zone === undefined ? [] : [`the zone ${zone.name}`]),
    ...(certificates.length > 0 ? ['a certificate'] : []),
  ].join(', ')

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const unjudged = ({ others: clusters }: Dependents): string[] =>
  clusters.length === 0
    ? []
    : [
        `Clusters of no such stack, of which nothing says whether they run these images: ${clusters.map(({ name, region }) => `${name} in ${region}`).join(', ')}`,
      ]

const goes = (looked: Looked): string[] => {
  const { images, records } = looked.found
  const things = [
    ...images.map(({ name, count }) => `${counted(count, 'image', 'images')} of ${name}`),
    ...records.map(({ type, name }) => `${type} ${name}`),
  ]
  return [
    things.length === 0
      ? 'Nothing is in the way of its destroy, and neither images nor records of others go with it.'
      : `Nothing is in the way of its destroy. For good go with it: ${things.join(', ')}`,
    `    ${destroyCommand(looked)}`,
  ]
}
