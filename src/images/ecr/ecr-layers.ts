import {
  BatchCheckLayerAvailabilityCommand,
  CompleteLayerUploadCommand,
  InitiateLayerUploadCommand,
  InvalidLayerPartException,
  UploadLayerPartCommand,
  type UploadLayerPartRequest,
} from '@aws-sdk/client-ecr'
import { Failure } from '../../lib/failure.ts'
import { type EcrConnection, isNamed } from './ecr-connection.ts'

export type LayerBytes = { size: number; slice: (start: number, end: number) => Promise<Uint8Array> }

export const missingLayers = async (
  { common, options, ask }: EcrConnection,
  layerDigests: string[],
): Promise<string[]> => {
  const { layers } = await ask('BatchCheckLayerAvailability', (aws) =>
    aws.send(new BatchCheckLayerAvailabilityCommand({ ...common, layerDigests }), options),
  )
  const available = (layers ?? []).filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE')
  const there = new Set(available.map(({ layerDigest }) => layerDigest))
  return layerDigests.filter((digest) => !there.has(digest))
}

const mostUploads = 4

/** Uploads a layer; an upload that vanished is begun anew, unless it vanished because it was complete. */
export const uploadLayer = async (connection: EcrConnection, digest: string, bytes: LayerBytes): Promise<void> => {
  for (let number = 1; ; number += 1) {
    try {
      return await uploadOnce(connection, digest, bytes)
    } catch (error) {
      const vanished = error instanceof Failure && isNamed(error.cause, 'UploadNotFoundException')
      if (!vanished || number === mostUploads) throw error
      if ((await missingLayers(connection, [digest])).length === 0) return
    }
  }
}

/** In parts of the size that ECR asks for, one after the other; ECR compares the digest at the end. */
const uploadOnce = async (connection: EcrConnection, digest: string, bytes: LayerBytes): Promise<void> => {
  const { common, options, ask } = connection
  const { uploadId, partSize = 10_485_760 } = await ask('InitiateLayerUpload', (aws) =>
    aws.send(new InitiateLayerUploadCommand(common), options),
  )
  await sendParts(connection, { uploadId, partSize }, bytes)
  await ask('CompleteLayerUpload', async (aws) => {
    const command = new CompleteLayerUploadCommand({ ...common, uploadId, layerDigests: [digest] })
    await aws.send(command, options).catch((error: unknown) => {
      // Another push of the same layer was faster.
      if (!isNamed(error, 'LayerAlreadyExistsException')) throw error
    })
  })
}

type Upload = { uploadId: string | undefined; partSize: number }
const mostSetbacks = 5

/** Goes on from where ECR says that it is: it may have a part whose answer was lost, or lack one that it had. */
const sendParts = async (
  connection: EcrConnection,
  { uploadId, partSize }: Upload,
  { size, slice }: LayerBytes,
): Promise<void> => {
  let setbacks = 0
  for (let first = 0; first < size; ) {
    const layerPartBlob = await slice(first, Math.min(first + partSize, size))
    const part = { uploadId, layerPartBlob, partFirstByte: first, partLastByte: first + layerPartBlob.length - 1 }
    const next = await sendPart(connection, part)
    if (next < first) setbacks += 1
    if (next === first || next > size || setbacks > mostSetbacks) {
      throw new Failure(
        'unexpected',
        `ECR wants byte ${next} of a layer of ${size} bytes, again and again. Run the job again`,
      )
    }
    first = next
  }
}

type Part = Pick<UploadLayerPartRequest, 'uploadId' | 'layerPartBlob' | 'partFirstByte'> & { partLastByte: number }

/** Gives the first byte that ECR wants next. */
const sendPart = ({ common, options, ask }: EcrConnection, part: Part): Promise<number> =>
  ask('UploadLayerPart', async (aws) => {
    try {
      await aws.send(new UploadLayerPartCommand({ ...common, ...part }), options)
      return part.partLastByte + 1
    } catch (error) {
      if (!(error instanceof InvalidLayerPartException) || error.lastValidByteReceived === undefined) throw error
      return error.lastValidByteReceived + 1
    }
  })
