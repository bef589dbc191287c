import {
  BatchCheckLayerAvailabilityCommand,
  CompleteLayerUploadCommand,
  InitiateLayerUploadCommand,
  UploadLayerPartCommand,
} from '@aws-sdk/client-ecr'
import { type EcrConnection, isNamed } from './ecr-connection.ts'

export type LayerBytes = { size: number; slice: (start: number, end: number) => Promise<Uint8Array> }

export const missingLayers = async (
  { aws, common, options, ask }: EcrConnection,
  layerDigests: string[],
): Promise<string[]> => {
  const { layers } = await ask('BatchCheckLayerAvailability', () =>
    aws.send(new BatchCheckLayerAvailabilityCommand({ ...common, layerDigests }), options),
  )
  const available = (layers ?? []).filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE')
  const there = new Set(available.map(({ layerDigest }) => layerDigest))
  return layerDigests.filter((digest) => !there.has(digest))
}

/** In parts of the size that ECR asks for, one after the other; ECR compares the digest at the end. */
export const uploadLayer = async (
  { aws, common, options, ask }: EcrConnection,
  digest: string,
  { size, slice }: LayerBytes,
): Promise<void> => {
  const { uploadId, partSize = 10_485_760 } = await ask('InitiateLayerUpload', () =>
    aws.send(new InitiateLayerUploadCommand(common), options),
  )
  const upload = { ...common, uploadId }
  for (let first = 0; first < size; first += partSize) {
    const layerPartBlob = await slice(first, Math.min(first + partSize, size))
    const part = { layerPartBlob, partFirstByte: first, partLastByte: first + layerPartBlob.length - 1 }
    await ask('UploadLayerPart', () => aws.send(new UploadLayerPartCommand({ ...upload, ...part }), options))
  }
  await ask('CompleteLayerUpload', async () => {
    const command = new CompleteLayerUploadCommand({ ...upload, layerDigests: [digest] })
    await aws.send(command, options).catch((error: unknown) => {
      // Another push of the same layer was faster.
      if (!isNamed(error, 'LayerAlreadyExistsException')) throw error
    })
  })
}
