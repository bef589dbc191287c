import { DescribeImagesCommand, type ImageDetail } from '@aws-sdk/client-ecr'
import { optionalTextAt } from '../../lib/json.ts'
import type { Http } from '../../outside/http.ts'
import { isFingerprint } from '../content/fingerprint.ts'
import { traceLabelName } from '../content/trace-label.ts'
import type { EcrConnection } from '../ecr/ecr-connection.ts'
import { createEcrReads } from '../ecr/ecr-reads.ts'
import { readManifest } from '../ecr/manifest.ts'

/** The image that was pushed last under a fingerprint, and its label that says what it was made of. */
export type NewestImage = { tag: string; pushedAt: Date; label: string | undefined }

/** A thousand images each; ECR keeps at most 100,000 in a repository. */
const mostPages = 100

/** Undefined when the repository has no image under a fingerprint. */
export const newestImage = async (connection: EcrConnection, http: Http): Promise<NewestImage | undefined> => {
  const details = await describeAll(connection)
  const candidates = details.flatMap(({ imageDigest, imageTags, imagePushedAt }) => {
    const tag = imageTags?.find(isFingerprint)
    return tag && imageDigest && imagePushedAt ? [{ tag, digest: imageDigest, pushedAt: imagePushedAt }] : []
  })
  const [newest] = candidates.sort((a, b) => b.pushedAt.getTime() - a.pushedAt.getTime())
  if (newest === undefined) return undefined
  const label = await labelOf(newest.digest, { connection, http })
  return { tag: newest.tag, pushedAt: newest.pushedAt, label }
}

const describeAll = async ({ common, options, ask }: EcrConnection): Promise<ImageDetail[]> => {
  const details: ImageDetail[] = []
  let nextToken: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const command = new DescribeImagesCommand({
      ...common,
      filter: { tagStatus: 'TAGGED' },
      maxResults: 1000,
      ...(nextToken !== undefined && { nextToken }),
    })
    const answer = await ask('DescribeImages', (aws) => aws.send(command, options))
    details.push(...(answer.imageDetails ?? []))
    nextToken = answer.nextToken
    if (nextToken === undefined) break
  }
  return details
}

type Outside = { connection: EcrConnection; http: Http }

const labelOf = async (digest: string, outside: Outside): Promise<string | undefined> => {
  const manifest = await manifestOf(digest, outside)
  // The platforms of an index are made of the same; an attestation is of none.
  const child = manifest && readManifest(manifest).children.find(({ platform }) => platform !== undefined)
  const image = child ? await manifestOf(child.digest, outside) : manifest
  const config = image && optionalTextAt(JSON.parse(image), 'config', 'digest')
  return config && optionalTextAt(await configOf(config, outside), 'config', 'Labels', traceLabelName)
}

const manifestOf = async (digest: string, { connection }: Outside): Promise<string | undefined> =>
  (await createEcrReads(() => connection).imagesByDigest([digest])).get(digest)?.manifest

const configOf = async (digest: string, { connection, http }: Outside): Promise<unknown> => {
  const { status, body } = await http({
    method: 'GET',
    url: await createEcrReads(() => connection).layerUrl(digest),
  })
  return status === 200 ? JSON.parse(body) : undefined
}
