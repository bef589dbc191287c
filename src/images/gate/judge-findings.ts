import type { Finding } from '../ecr/ecr-scans.ts'

export type Gate = 'critical' | 'high' | 'medium'

/** A finding as the summary shows it; one that is on several platforms is one. */
export type JudgedFinding = Finding & { platforms: string[]; isNew: boolean; blocks: boolean }

const ranks = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL']
const rankOf = ({ severity }: { severity: string }): number => {
  const rank = ranks.indexOf(severity.toUpperCase())
  return rank < 0 ? ranks.length : rank
}

/** The version is left out: another version with the same hole is no new hole. */
const keyOf = ({ id, package: name }: Finding): string => `${id} ${name}`

type Scanned = { platform: string; findings: Finding[] }
type Judging = { gate: Gate; scanned: Scanned[]; baseline: Finding[] | undefined }

/**
 * Every finding once, the worst first. It blocks when it is at least as severe as the gate and, where there is a
 * baseline, not in that. What nobody ranked is shown, and never blocks.
 */
export const judgeFindings = ({ gate, scanned, baseline }: Judging): JudgedFinding[] => {
  const known = new Set(baseline?.map(keyOf))
  const worst = ranks.indexOf(gate.toUpperCase())
  const judged = new Map<string, JudgedFinding>()
  for (const { platform, findings } of scanned) {
    for (const finding of findings) {
      const same = judged.get(keyOf(finding))
      const isNew = !known.has(keyOf(finding))
      const worse = same && rankOf(same) < rankOf(finding) ? same : finding
      judged.set(keyOf(finding), {
        ...worse,
        platforms: [...new Set([...(same?.platforms ?? []), platform])],
        isNew,
        blocks: isNew && rankOf(worse) <= worst,
      })
    }
  }
  return [...judged.values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : Number(a.id > b.id)) || (a.package < b.package ? -1 : 1),
  )
}
