import { Failure, messageOf } from '../../src/lib/failure.ts'
import { inLanes } from '../../src/lib/in-lanes.ts'
import { at, listAt, textAt } from '../../src/lib/json.ts'
import type { AwsCli } from '../../src/terraform/aws/aws-cli.ts'
import { findTagged } from '../../src/terraform/aws/tagged.ts'
import { findRemains } from './find-remains.ts'

export type FoundClusters = {
  /** Where was looked, and where AWS let nobody look. */
  regions: string[]
  unlooked: { region: string; why: string }[]
  /** Those of the project; `things`: what is there of one whose control plane is gone. */
  clusters: { name: string; region: string; isUp: boolean; things: string[] }[]
  /** Those that say nothing of the project. */
  others: { name: string; region: string }[]
}

type Asked = { project: string; region: string; only: string | undefined }

/** The clusters of a project, in the region and in `only`, else in all that the account has. */
export const findClusters = async (
  { project, region, only }: Asked,
  awsIn: (region: string) => AwsCli,
): Promise<FoundClusters> => {
  const further = only === undefined ? await regionsOf(awsIn(region)) : [only]
  const places = [...new Set([region, ...further])]
  const looked = await inLanes(places, 4, (place) =>
    clustersIn({ region: place, project }, awsIn(place)).catch((error: unknown) => {
      if (place === region || !(error instanceof Failure && error.reason === 'denied')) throw error
      return { regions: [], unlooked: [{ region: place, why: messageOf(error) }], clusters: [], others: [] }
    }),
  )
  return {
    regions: looked.flatMap(({ regions }) => regions),
    unlooked: looked.flatMap(({ unlooked }) => unlooked),
    clusters: looked.flatMap(({ clusters }) => clusters),
    others: looked.flatMap(({ others }) => others),
  }
}

const regionsOf = async (aws: AwsCli): Promise<string[]> =>
  listAt(await aws.get(['ec2', 'describe-regions']), 'Regions')
    .filter((one) => textAt(one, 'OptInStatus') !== 'not-opted-in')
    .map((one) => textAt(one, 'RegionName'))

const clustersIn = async (
  { region, project }: { region: string; project: string },
  aws: AwsCli,
): Promise<FoundClusters> => {
  const tagged = await findTagged(aws, { Project: project, Stack: 'cluster' })
  const names = [...new Set(tagged.flatMap(({ tags }) => tags.Cluster ?? []))]
  const { clusters: up, others: unlisted } = await findRemains(names, aws)
  // AWS lists what bears a tag after a while; a cluster itself says it at once.
  const described = await inLanes(unlisted, 4, async (name) => {
    const tags = at(await aws.get(['eks', 'describe-cluster', '--name', name]), 'cluster', 'tags')
    return { name, isOurs: textAt(tags, 'Project') === project && textAt(tags, 'Stack') === 'cluster' }
  })
  const half = await inLanes(
    names.filter((name) => !up.includes(name)),
    4,
    async (name) => ({ name, region, isUp: false, things: (await findRemains([name], aws)).things }),
  )
  const ours = [...up, ...described.flatMap(({ name, isOurs }) => (isOurs ? [name] : []))]
  return {
    ...{ regions: [region], unlooked: [] },
    clusters: [
      ...ours.map((name) => ({ name, region, isUp: true, things: [] })),
      // AWS lists a key for a week after all else is gone.
      ...half.filter(({ things }) => things.length > 0),
    ],
    others: described.flatMap(({ name, isOurs }) => (isOurs ? [] : [{ name, region }])),
  }
}
