import type { Finding, ScanAnswer } from '../ecr/ecr-scans.ts'

/** What to make of a scan as it stands: its findings, another look later, a scan that must be asked for, or none to come. */
export type ScanVerdict =
  | { kind: 'complete'; findings: Finding[] }
  | { kind: 'wait'; why: string }
  | { kind: 'start'; why: string }
  | { kind: 'never'; why: string }

/** `standsMilliseconds`: how long this very answer has stood; `now` in milliseconds. */
type Seen = { answer: ScanAnswer; standsMilliseconds: number; now: number }

/** Both kinds of scanning say that they are done some seconds before their findings and the time are there. */
export const settleMilliseconds = 60_000
const dayMilliseconds = 24 * 3_600_000

/**
 * Statuses by the meaning that AWS gives them. COMPLETE is what basic scanning ends with, ACTIVE what enhanced scanning
 * goes on with. A basic scan is a snapshot, so one of an earlier day is done again; enhanced findings are kept up to date.
 */
export const judgeScan = ({ answer, standsMilliseconds, now }: Seen): ScanVerdict => {
  if (!answer.known) return { kind: 'start', why: 'ECR has not scanned it' }
  const { status, description, findings, completedAt } = answer
  const said = description === '' ? status : `${status}: ${description.replace(/\.$/, '')}`
  switch (status) {
    case 'COMPLETE':
    case 'ACTIVE':
      if (completedAt === undefined && findings.length === 0 && standsMilliseconds < settleMilliseconds) {
        return { kind: 'wait', why: `${status}, but its findings are not there yet` }
      }
      if (status === 'COMPLETE' && completedAt !== undefined && now - completedAt > dayMilliseconds) {
        return { kind: 'start', why: 'its last scan is more than a day old' }
      }
      return { kind: 'complete', findings }
    case 'FAILED':
      return { kind: 'never', why: `${said}. ECR could not scan it: look at the image, or push it anew` }
    case 'UNSUPPORTED_IMAGE':
      return {
        kind: 'never',
        why: `${said}. ECR cannot scan this kind of image (basic scanning knows no FROM scratch): use enhanced scanning, or no gate`,
      }
    case 'LIMIT_EXCEEDED':
      return { kind: 'never', why: `${said}. The account's scans of the day are used up: run again tomorrow` }
    case 'SCAN_ELIGIBILITY_EXPIRED':
      return {
        kind: 'never',
        why: `${said}. Amazon Inspector does not look at it any more: build it anew (rebuild: always), or lengthen the re-scan duration`,
      }
    case 'IMAGE_ARCHIVED':
      return { kind: 'never', why: `${said}. An archived image is not scanned: restore it` }
    case 'PENDING':
    case 'IN_PROGRESS':
    case 'FINDINGS_UNAVAILABLE':
      return { kind: 'wait', why: said }
    default:
      return { kind: 'wait', why: `${said}, which is a status that is not known here` }
  }
}
