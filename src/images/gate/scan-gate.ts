import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import type { Ecr } from '../ecr/ecr.ts'
import type { StoredImage } from '../ecr/ecr-reads.ts'
import type { Finding } from '../ecr/ecr-scans.ts'
import { readManifest } from '../ecr/manifest.ts'
import { type Gate, type JudgedFinding, judgeFindings } from './judge-findings.ts'
import { scanImage } from './scan-image.ts'

/** What an image must pass. `baseline` is the digest of an image in the same repository: what it has, too, is let through. */
export type ScanGate = { severity: Gate; baseline?: string | undefined; timeoutMilliseconds: number }

export type ScanReport = {
  verdict: 'passed' | 'blocked' | 'incomplete'
  /** One sentence. */
  why: string
  gate: Gate
  /** The digest that was compared with. */
  baseline?: string | undefined
  findings: JudgedFinding[]
}

export type ScanOutside = { ecr: Ecr; progress: Progress; clock: Clock }

/** Judges an image by ECR's scans: of an index each platform's image, since ECR scans no index. */
export const judgeImage = async (
  { image, gate }: { image: StoredImage; gate: ScanGate },
  outside: ScanOutside,
): Promise<ScanReport> => {
  const { severity, timeoutMilliseconds } = gate
  const asked = { gate: severity, baseline: gate.baseline }
  const scans = await scanAll(image, timeoutMilliseconds, outside)
  const missing = scans.flatMap(({ platform, scan }) => (scan.complete ? [] : [{ platform, why: scan.why }]))
  const [lacking] = missing
  if (scans.length === 0 || lacking !== undefined) {
    const why = lacking ? `${lacking.platform}: ${lacking.why}` : 'the index has no image that could be scanned'
    return { ...asked, verdict: 'incomplete', why, findings: [] }
  }
  const scanned = scans.map(({ platform, scan }) => ({ platform, findings: scan.complete ? scan.findings : [] }))
  const baseline = gate.baseline === undefined ? undefined : await baselineOf(gate.baseline, gate, outside)
  const findings = judgeFindings({ gate: severity, scanned, baseline })
  const blocking = findings.filter(({ blocks }) => blocks).length
  const those = `${severity} or worse${baseline === undefined ? '' : ' that the baseline does not have'}`
  return {
    gate: severity,
    ...(baseline !== undefined && { baseline: gate.baseline }),
    verdict: blocking > 0 ? 'blocked' : 'passed',
    why:
      blocking === 0
        ? `no finding is ${those}`
        : `${blocking} ${blocking === 1 ? 'finding is' : 'findings are'} ${those}`,
    findings,
  }
}

/** What is to be scanned of an image: itself, or the images of an index, as who pulls it reads it; attestations are no images. */
export const scannable = ({ digest, manifest, mediaType }: StoredImage): { digest: string; platform: string }[] => {
  const { children } = readManifest(manifest)
  if (children.length === 0 || !isIndex(mediaType)) return [{ digest, platform: 'image' }]
  return children.flatMap((child) =>
    child.platform === undefined ? [] : [{ digest: child.digest, platform: child.platform }],
  )
}

const isIndex = (mediaType: string): boolean => /\.index\.|\.manifest\.list\./.test(mediaType)

const scanAll = (image: StoredImage, budgetMilliseconds: number, { ecr, clock, progress }: ScanOutside) =>
  Promise.all(
    scannable(image).map(async ({ digest, platform }) => ({
      platform,
      scan: await scanImage({ digest, budgetMilliseconds }, { ecr, clock, say: progress.say }),
    })),
  )

/** What the baseline has; undefined, with a warning, when that cannot be known: then everything counts. */
const baselineOf = async (
  digest: string,
  { timeoutMilliseconds }: ScanGate,
  outside: ScanOutside,
): Promise<Finding[] | undefined> => {
  const { ecr, progress } = outside
  const image = (await ecr.imagesByDigest([digest])).get(digest)
  const scans = image && (await scanAll(image, timeoutMilliseconds, outside))
  const incomplete = scans?.find(({ scan }) => !scan.complete)
  if (scans !== undefined && incomplete === undefined) {
    return scans.flatMap(({ scan }) => (scan.complete ? scan.findings : []))
  }
  const reason = image ? 'its scan is not complete' : 'the repository does not have it'
  progress.warn(`scan-baseline: ${digest} is no baseline (${reason}), so every finding counts`)
  return undefined
}
