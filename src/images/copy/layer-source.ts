import { Failure } from '../../lib/failure.ts'
import { type Again, again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import type { Download } from '../../outside/download.ts'
import type { LayerBytes } from '../ecr/ecr-layers.ts'
import type { EcrReads } from '../ecr/ecr-reads.ts'
import type { Blob } from '../ecr/manifest.ts'

type Outside = { source: EcrReads; download: Download; clock: Clock }

const budgetMilliseconds = 120_000

/**
 * A layer's bytes as they lie in another repository. While one part is uploaded the next one is read, so two parts of a
 * layer are in the memory at most.
 */
export const layerSource = ({ digest, size }: Blob, outside: Outside): LayerBytes => {
  const read = reader(digest, outside)
  let ahead: { start: number; end: number; bytes: Promise<Buffer> } | undefined
  return {
    size,
    slice: async (start, end) => {
      const isAhead = ahead?.start === start && ahead.end === end
      const bytes = await (isAhead && ahead ? ahead.bytes : read(start, end))
      const next = { start: end, end: Math.min(end + end - start, size) }
      ahead = next.start < next.end ? { ...next, bytes: read(next.start, next.end) } : undefined
      // Whoever asks for it hears of its trouble; until then nobody does.
      ahead?.bytes.catch(() => undefined)
      return bytes
    },
  }
}

type Read = (start: number, end: number) => Promise<Buffer>

/** Reads a range, again while that may help, from a new address when the old one is no longer good. */
const reader = (digest: string, { source, download, clock }: Outside): Read => {
  let address: Promise<string> | undefined
  return (start, end) =>
    retry<{ bytes: Buffer }>({
      what: `reading ${digest} from the source`,
      clock,
      budgetMilliseconds,
      firstDelayMilliseconds: 300,
      longestDelayMilliseconds: 10_000,
      attempt: async () => {
        address ??= source.layerUrl(digest)
        const url = await address
        const answer = await download({ url, start, end }).catch(passing)
        if ('again' in answer) return answer
        const { status, bytes } = answer
        if ((status === 206 || status === 200) && bytes.length === end - start) return { bytes }
        if (status === 404)
          throw new Failure('not-found', `the source has lost the layer ${digest}. Build the image anew`)
        address = undefined
        return again(`the source answered ${status} with ${bytes.length} bytes, not ${end - start}`)
      },
    }).then(({ bytes }) => bytes)
}

const passing = (error: unknown): Again => {
  if (error instanceof Failure && error.reason === 'unreachable') return again(error.message)
  throw error
}
