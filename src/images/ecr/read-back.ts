import { Failure } from '../../lib/failure.ts'
import { again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import type { StoredImage } from './ecr-reads.ts'

const readBackMilliseconds = 60_000

/** ECR may not know an image yet that it has just taken. */
export const readBack = (
  tag: string,
  find: () => Promise<StoredImage | undefined>,
  clock: Clock,
): Promise<StoredImage> =>
  retry({
    what: `reading ${tag} back from ECR`,
    clock,
    budgetMilliseconds: readBackMilliseconds,
    firstDelayMilliseconds: 200,
    longestDelayMilliseconds: 5_000,
    attempt: async () => (await find()) ?? again('ECR does not serve it yet'),
  }).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error
    throw new Failure(error.reason, `${error.message}. The push itself was accepted`, { cause: error })
  })
