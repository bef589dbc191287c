import {
  BatchGetImageCommand,
  CompleteLayerUploadCommand,
  ECRClient,
  InitiateLayerUploadCommand,
  PutImageCommand,
  UploadLayerPartCommand,
} from '@aws-sdk/client-ecr'
import { startEcr } from './ecr.ts'
import { digestOf } from './store.ts'

export const mediaType = 'application/vnd.oci.image.manifest.v1+json'

/** A local ECR with one repository of immutable tags, and the real client on it, in the few words that tests need. */
export const openApi = async (repositoryName: string) => {
  const ecr = await startEcr({ repositories: [{ name: repositoryName, immutable: true }] })
  const aws = new ECRClient({ region: ecr.region, endpoint: ecr.url, credentials: ecr.credentials, maxAttempts: 1 })

  const begin = async (...parts: Buffer[]): Promise<string> => {
    const { uploadId = '' } = await aws.send(new InitiateLayerUploadCommand({ repositoryName }))
    let first = 0
    for (const layerPartBlob of parts) {
      await aws.send(uploadPart(uploadId, first, layerPartBlob))
      first += layerPartBlob.length
    }
    return uploadId
  }
  const uploadPart = (uploadId: string, partFirstByte: number, layerPartBlob: Buffer) =>
    new UploadLayerPartCommand({
      repositoryName,
      uploadId,
      partFirstByte,
      partLastByte: partFirstByte + layerPartBlob.length - 1,
      layerPartBlob,
    })
  const end = (uploadId: string, digest: string) =>
    aws.send(new CompleteLayerUploadCommand({ repositoryName, uploadId, layerDigests: [digest] }))

  const layer = async (content: string) => {
    const bytes = Buffer.from(content)
    const digest = digestOf(bytes)
    await end(await begin(bytes), digest)
    return { mediaType: 'application/octet-stream', digest, size: bytes.length }
  }
  const manifest = async (content: string) =>
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: await layer(`config ${content}`),
      layers: [await layer(content)],
    })
  const put = (imageManifest: string, more: object = {}) =>
    aws.send(new PutImageCommand({ repositoryName, imageManifest, ...more }))
  const get = (...imageIds: { imageTag?: string; imageDigest?: string }[]) =>
    aws.send(new BatchGetImageCommand({ repositoryName, imageIds }))

  return { ecr, aws, begin, uploadPart, end, manifest, put, get }
}
