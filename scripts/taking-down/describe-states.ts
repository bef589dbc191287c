import type { FoundStates } from './find-states.ts'
import { describeObstacle, type Obstacle } from './obstacles.ts'
import {
  openState,
  type ReadStacks,
  remarked,
  stackOf,
  stacksIn,
  terraform,
  varFilesOf,
  words,
} from './stack-commands.ts'

type Looked = ReadStacks & { found: FoundStates; isStateOnDisk: boolean }

export const directory = 'terraform/bootstrap'

/** What was found, and how that ends: 0 nothing is in the way of a destroy of bootstrap, 1 something is. */
export const describeStates = (looked: Looked): { code: number; text: string } => {
  const { name, region, objects } = looked.found.bucket
  const obstacles = [...states(looked), ...locks(looked), ...roles(looked), ...ownState(looked), ...bucket(looked)]
  const destroy = `    ${onBootstrap('destroy', looked)}`
  const lines = [
    `The state of ${directory} holds the bucket ${name} in ${region}, with ${objects} versions of objects.`,
    ...(obstacles.length > 0 ? ['In the way of its destroy, which would not ask:'] : []),
    ...obstacles.map(describeObstacle),
    ...(obstacles.length > 0
      ? ['Then look again with this command.']
      : ['Nothing is in the way of its destroy. All states and their old versions go with it, for good:', destroy]),
  ]
  return { code: obstacles.length > 0 ? 1 : 0, text: lines.join('\n') }
}

const states = ({ found, stacks }: Looked): Obstacle[] =>
  found.states.map(({ key, things }) => {
    const stack = stacks.find((one) => one.backendConfig.key === key)
    const look = words('aws', 's3', 'cp', '--region', found.bucket.region, `s3://${found.bucket.name}/${key}`, '-')
    return {
      what: `the state ${key} holds ${things} things, which nobody could destroy by Terraform any more`,
      todo:
        stack === undefined
          ? remarked('what are they? destroy them first', look)
          : remarked(
              'then its destroy, as docs/platform.md says',
              openState(stack.directory, stack, undefined).join(' && '),
            ),
    }
  })

const locks = ({ found: { bucket: of, locks: keys } }: Looked): Obstacle[] =>
  keys.map((key) => ({
    what: `somebody is at work on a state, or was broken off: ${key}`,
    todo: remarked(
      'who, and since when',
      words('aws', 's3', 'cp', '--region', of.region, `s3://${of.name}/${key}`, '-'),
    ),
  }))

const roles = ({ found }: Looked): Obstacle[] =>
  found.roles.map(({ name, cluster }) => ({
    what: `the role ${name} keeps to its boundary`,
    todo:
      cluster === undefined
        ? remarked(
            'whose is it?',
            words('aws', 'iam', 'get-role', '--region', found.bucket.region, '--role-name', name),
          )
        : `it goes with the destroy of the cluster ${cluster}`,
  }))

const ownState = ({ isStateOnDisk }: Looked): Obstacle[] =>
  isStateOnDisk
    ? []
    : [
        {
          what: 'its own state is in the bucket, which it destroys',
          todo: `${`printf 'terraform {\\n  backend "local" {}\\n}\\n' >${directory}/backend_override.tf`} && ${terraform(directory, 'init', '-migrate-state')}`,
        },
      ]

const bucket = (looked: Looked): Obstacle[] => {
  const { bucket: of } = looked.found
  return of.force || of.objects === 0
    ? []
    : [
        {
          what: `the destroy stops at the bucket, which holds ${of.objects} versions of objects, with the roles gone`,
          todo: remarked(
            'last of all: lets it go with them',
            onBootstrap('apply', looked, `-target=${of.address}`, '-var=force_destroy=true'),
          ),
        },
      ]
}

/** The bucket is said by its name: by another one an apply would make it anew. */
const onBootstrap = (verb: 'apply' | 'destroy', { found, stacks }: Looked, ...options: string[]): string => {
  const { name, region, project } = found.bucket
  const said = [`-var=region=${region}`, `-var=project=${project}`, `-var=state_bucket=${name}`]
  const files = varFilesOf(directory, stackOf(stacksIn(directory, stacks), 'bootstrap'))
  const repository = files.length > 0 ? [] : ['-var=repository=OWNER/REPOSITORY']
  return terraform(directory, verb, ...options, ...files, ...said, ...repository)
}
