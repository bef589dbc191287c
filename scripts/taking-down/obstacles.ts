import type { Dependents } from './find-dependents.ts'
import type { FoundationState } from './foundation-state.ts'
import { remarked, words } from './stack-commands.ts'

/** What is in the way of a destroy, and what to do about it; `address`: what of the state an apply may let go with all in it. */
export type Obstacle = { what: string; todo: string; address?: string }

export const describeObstacle = ({ what, todo }: Obstacle): string => `- ${what}\n${todo.replaceAll(/^/gm, '    ')}`

type Looked = { state: FoundationState; found: Dependents }

/** In the order in which they are to be dealt with: a cluster's teardown takes much of what follows. */
export const obstaclesOf = (looked: Looked): Obstacle[] => [
  ...clusters(looked),
  ...recordsOfClusters(looked),
  ...uses(looked),
  ...roles(looked),
  ...recordsOfOthers(looked),
  ...images(looked),
]

const clusters = ({ found }: Looked): Obstacle[] =>
  found.clusters.map(({ name, region, isUp, things }) =>
    isUp
      ? {
          what: `the cluster ${name} in ${region} is there, and runs these images`,
          todo: remarked('ends with the commands that destroy it', words('scripts/teardown', name, '--region', region)),
        }
      : {
          what: `the cluster ${name} in ${region} was not destroyed to the end: ${things.join(', ')}`,
          todo: remarked(
            'then its destroy once more',
            words('scripts/leftovers', '--delete', '--region', region, name),
          ),
        },
  )

const recordsOfClusters = ({ state, found }: Looked): Obstacle[] => {
  const owners = [...new Set(found.records.flatMap(({ cluster }) => cluster ?? []))]
  return owners.map((cluster) => {
    const names = found.records.filter((one) => one.cluster === cluster).map(({ type, name }) => `${type} ${name}`)
    const isUp = found.clusters.some((one) => one.name === cluster && one.isUp)
    return {
      what: `the zone holds records of the cluster ${cluster}${isUp ? '' : ', which was not found: is it in another account?'}: ${names.join(', ')}`,
      todo: isUp
        ? 'its teardown takes them away'
        : remarked(
            'what of it is there; once it is gone in every region, the same with --delete',
            words('scripts/leftovers', '--region', state.region, cluster),
          ),
    }
  })
}

const uses = ({ found }: Looked): Obstacle[] =>
  found.uses.map((arn) => ({
    what: `the certificate is served by ${arn}, and cannot be deleted as long as it is`,
    todo: 'it goes with the teardown of its cluster; else give it another certificate, or delete it',
  }))

const roles = ({ state, found }: Looked): Obstacle[] =>
  found.roles.map(({ name, cluster }) => ({
    what: `the role ${name} has rights on the zone or a repository`,
    todo:
      cluster === undefined
        ? remarked(
            'whose is it? take these rights from it, or delete it',
            words('aws', 'iam', 'get-role', '--region', state.region, '--role-name', name),
          )
        : `it goes with the destroy of the cluster ${cluster}`,
  }))

/** An apply with force_destroy is the answer to these, and to images: after it they are no question any more. */
const recordsOfOthers = ({ state: { zone, region }, found }: Looked): Obstacle[] =>
  zone === undefined || zone.force
    ? []
    : found.records
        .filter(({ cluster }) => cluster === undefined)
        .map(({ type, name, value }) => {
          const batch = JSON.stringify({ Changes: [{ Action: 'DELETE', ResourceRecordSet: value }] })
          const command = [
            'aws',
            'route53',
            'change-resource-record-sets',
            '--region',
            region,
            '--hosted-zone-id',
            zone.id,
          ]
          return {
            what: `the zone holds ${type} ${name}, which neither this stack nor a cluster made, and the destroy stops at it`,
            todo: remarked('once nobody asks for it any more', words(...command, '--change-batch', batch)),
            address: zone.address,
          }
        })

const images = ({ state, found }: Looked): Obstacle[] =>
  found.images.flatMap(({ name, count }) => {
    const repository = state.repositories.find((one) => one.name === name && !one.force)
    if (repository === undefined) return []
    return [
      {
        what: `the repository ${name} holds ${count} image${count === 1 ? '' : 's'}, and the destroy stops at it, with other things gone`,
        todo: 'without them nothing that Git names can run again; where that is meant, the last command lets them go',
        address: repository.address,
      },
    ]
  })
