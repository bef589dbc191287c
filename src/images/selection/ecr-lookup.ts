import { DescribeImagesCommand } from '@aws-sdk/client-ecr'
import { Failure } from '../../lib/failure.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import type { Http } from '../../outside/http.ts'
import { imagesByTag } from '../ecr/ecr.ts'
import { createEcrClients, type EcrClients } from '../ecr/ecr-clients.ts'
import { connectEcr, type EcrConnection, type EcrSettings, isNamed } from '../ecr/ecr-connection.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import { type NewestImage, newestImage } from './newest-image.ts'

export type Wanted = { repository: string; tag: string }

/** Many images of many repositories, asked for in batches. Everything it throws is a Failure. */
export type EcrLookup = {
  /** What is there, by `keyOf`; `absent` are repositories that do not exist. */
  images: (wanted: Wanted[]) => Promise<{ found: Map<string, StoredImage>; absent: Set<string> }>
  /** When images that are there were pushed, in milliseconds since 1970, by `keyOf`. */
  pushedAt: (wanted: Wanted[]) => Promise<Map<string, number>>
  /** The image of a repository that was pushed last under a fingerprint; undefined when there is none. */
  newest: (repository: string) => Promise<NewestImage | undefined>
}

export const keyOf = ({ repository, tag }: Wanted): string => `${repository}:${tag}`

/** ECR tells of at most 100 images at once, of one repository. Its quotas (2000 BatchGetImage a second) are far away. */
const mostAtOnce = 100
const lanes = 16

type Settings = Omit<EcrSettings, 'repository' | 'clients'> & { http: Http }

/** Nothing is asked, and no region needed, before the first question. */
export const createEcrLookup = (settings: Settings): EcrLookup => {
  const connect = createConnect(settings)
  return {
    images: async (wanted) => {
      const absent = new Set<string>()
      const answers = await inLanes(batchesOf(wanted), lanes, ({ repository, tags }) =>
        unlessAbsent(imagesByTag(connect(repository), tags)).then((byTag) => {
          if (byTag === undefined) absent.add(repository)
          return [...(byTag ?? [])].map(([tag, image]): [string, StoredImage] => [keyOf({ repository, tag }), image])
        }),
      )
      return { found: new Map(answers.flat()), absent }
    },
    pushedAt: async (wanted) => {
      const answers = await inLanes(batchesOf(wanted), lanes, async ({ repository, tags }) => {
        const times = await describe(connect(repository), tags)
        return times.map(([tag, at]): [string, number] => [keyOf({ repository, tag }), at])
      })
      return new Map(answers.flat())
    },
    newest: (repository) => unlessAbsent(newestImage(connect(repository), settings.http)),
  }
}

/** A repository that does not exist has no images: the leg creates it, or says how. */
const unlessAbsent = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof Failure && isNamed(error.cause, 'RepositoryNotFoundException')) return undefined
    throw error
  }
}

const createConnect = (settings: Settings): ((repository: string) => EcrConnection) => {
  let clients: EcrClients | undefined
  return (repository) => {
    clients ??= createEcrClients(settings)
    return connectEcr({ ...settings, repository, clients })
  }
}

type Batch = { repository: string; tags: string[] }

const batchesOf = (wanted: Wanted[]): Batch[] => {
  const tagsOf = Map.groupBy(wanted, ({ repository }) => repository)
  return [...tagsOf].flatMap(([repository, every]) => {
    const tags = [...new Set(every.map(({ tag }) => tag))]
    const starts = Array.from({ length: Math.ceil(tags.length / mostAtOnce) }, (_, index) => index * mostAtOnce)
    return starts.map((start) => ({ repository, tags: tags.slice(start, start + mostAtOnce) }))
  })
}

/** One that is gone meanwhile spoils its whole batch, so that then each is asked for by itself. */
const describe = async (connection: EcrConnection, tags: string[]): Promise<[string, number][]> => {
  const { common, options, ask } = connection
  const command = new DescribeImagesCommand({ ...common, imageIds: tags.map((imageTag) => ({ imageTag })) })
  try {
    const { imageDetails } = await ask('DescribeImages', (aws) => aws.send(command, options))
    return (imageDetails ?? []).flatMap(({ imageTags, imagePushedAt }) =>
      (imageTags ?? []).map((tag): [string, number] => [tag, imagePushedAt?.getTime() ?? 0]),
    )
  } catch (error) {
    if (!(error instanceof Failure) || !isNamed(error.cause, 'ImageNotFoundException')) throw error
    if (tags.length <= 1) return []
    return (await inLanes(tags, lanes, (tag) => describe(connection, [tag]))).flat()
  }
}
