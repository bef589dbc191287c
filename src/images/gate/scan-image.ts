import { Failure } from '../../lib/failure.ts'
import { type Again, again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import type { EcrScans, Finding, ScanAnswer, ScanStart } from '../ecr/ecr-scans.ts'
import { judgeScan, type ScanVerdict } from './judge-scan.ts'

export type ImageScan = { complete: true; findings: Finding[] } | { complete: false; why: string }

type Wanted = { digest: string; budgetMilliseconds: number }
type Outside = { ecr: EcrScans; clock: Clock; say: (line: string) => void }

/** Waits for ECR's scan of one image, asks for it where nobody did, and says why there is none when the time is over. */
export const scanImage = async ({ digest, budgetMilliseconds }: Wanted, outside: Outside): Promise<ImageScan> => {
  const { ecr, clock, say } = outside
  const look = createLook(digest, outside)
  let start: ScanStart | undefined
  const attempt = async (): Promise<ImageScan | Again> => {
    const { answer, verdict } = await look()
    if (verdict.kind === 'complete') return { complete: true, findings: verdict.findings }
    if (verdict.kind === 'never') return { complete: false, why: verdict.why }
    if (verdict.kind === 'wait') return again(verdict.why)
    if (start === undefined || start === 'not-yet') start = await ecr.startScan(digest)
    return afterStart(start, answer, verdict.why)
  }
  try {
    return await retry({
      what: `the scan of ${digest}`,
      clock,
      budgetMilliseconds,
      firstDelayMilliseconds: 2_000,
      longestDelayMilliseconds: 15_000,
      onAgain: (reason) => say(`Scan of ${digest.slice(0, 19)}: ${reason}`),
      attempt,
    })
  } catch (error) {
    if (error instanceof Failure && error.reason === 'timed-out') return { complete: false, why: error.message }
    throw error
  }
}

/** What stands now, and how long the very same has stood. */
const createLook = (digest: string, { ecr, clock }: Outside) => {
  let stands = { said: '', since: clock.now() }
  return async (): Promise<{ answer: ScanAnswer; verdict: ScanVerdict }> => {
    const answer = await ecr.scanOf(digest)
    const said = answer.known ? [answer.status, answer.completedAt, answer.findings.length].join(' ') : ''
    const now = clock.now()
    if (said !== stands.said) stands = { said, since: now }
    return { answer, verdict: judgeScan({ answer, standsMilliseconds: now - stands.since, now }) }
  }
}

const afterStart = (start: ScanStart, answer: ScanAnswer, why: string): ImageScan | Again => {
  if (start === 'unsupported') return { complete: false, why: 'ECR cannot scan this kind of image' }
  // Scanned within a day after all, by AWS's clock: what stands is as good as a new scan.
  if (start === 'already' && answer.known) return { complete: true, findings: answer.findings }
  return again(`${why}; ${sequels[start]}`)
}

const sequels = {
  started: 'a scan was asked for',
  already: 'ECR takes one scan in 24 hours for an image, and shows none yet',
  'not-ours': 'Amazon Inspector scans here by itself, and has not begun (look at its repository filters)',
  'not-yet': 'ECR does not see the image yet',
}
