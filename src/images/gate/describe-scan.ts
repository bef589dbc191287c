import { code, literal, table } from '../../lib/markdown.ts'
import type { Section } from '../../lib/report.ts'
import type { JudgedFinding } from './judge-findings.ts'
import type { ScanReport } from './scan-gate.ts'

const mostShown = 100

/** The findings of a gate: those that block as what a person must read, the others as a detail. */
export const describeScan = ({ findings, baseline, gate }: ScanReport): Section[] => {
  const blocking = findings.filter(({ blocks }) => blocks)
  const others = findings.filter(({ blocks }) => !blocks)
  const compared = baseline === undefined ? '' : ` Compared with ${code(baseline)}.`
  return [
    ...(blocking.length === 0
      ? []
      : [
          {
            heading: `Findings that ${code(gate)} blocks`,
            body: findingTable(blocking, baseline),
            weight: 'essential' as const,
          },
        ]),
    {
      heading: blocking.length === 0 ? 'Findings' : 'Other findings',
      body:
        others.length === 0
          ? `None.${compared}`
          : `${findingTable(others, baseline)}\n\n${counts(findings)}${compared}`,
      weight: 'detail',
    },
  ]
}

const findingTable = (findings: JudgedFinding[], baseline: string | undefined): string => {
  const head = ['Severity', 'Finding', 'Package', 'Fixed in', 'Platforms', ...(baseline === undefined ? [] : ['New'])]
  const rows = findings
    .slice(0, mostShown)
    .map(({ severity, id, package: name, version, fixedIn, platforms, isNew }) => [
      literal(severity),
      code(id),
      code(`${name} ${version}`.trim()),
      code(fixedIn) || '-',
      literal(platforms.join(', ')),
      ...(baseline === undefined ? [] : [isNew ? 'new' : 'known']),
    ])
  const more = findings.length > mostShown ? `\n\nAnd ${findings.length - mostShown} more; ECR shows them all.` : ''
  return `${table(head, rows)}${more}`
}

const counts = (findings: JudgedFinding[]): string => {
  const bySeverity = new Map<string, number>()
  for (const { severity } of findings) bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + 1)
  return `${[...bySeverity].map(([severity, count]) => `${count} ${severity}`).join(', ')}.`
}
