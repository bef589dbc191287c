import { ListImageReferrersCommand } from '@aws-sdk/client-ecr'
import type { EcrConnection } from './ecr-connection.ts'

export type EcrReferrers = {
  /** The digests of what names this image as its subject (OCI 1.1): signatures, bills of materials and the like. */
  referrersOf: (digest: string) => Promise<string[]>
}

const mostAtOnce = 50
const mostPages = 100

export const createEcrReferrers = (connected: () => EcrConnection): EcrReferrers => ({
  referrersOf: async (imageDigest) => {
    const { common, options, ask } = connected()
    const digests: string[] = []
    let nextToken: string | undefined
    for (let page = 0; page < mostPages; page += 1) {
      const command = new ListImageReferrersCommand({
        ...common,
        subjectId: { imageDigest },
        maxResults: mostAtOnce,
        ...(nextToken !== undefined && { nextToken }),
      })
      const answer = await ask('ListImageReferrers', (aws) => aws.send(command, options))
      digests.push(...(answer.referrers ?? []).flatMap(({ digest }) => digest ?? []))
      nextToken = answer.nextToken
      if (nextToken === undefined) break
    }
    return digests
  },
})
