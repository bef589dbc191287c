import { writeFile } from 'node:fs/promises'
import { cpus, release } from 'node:os'
import { join } from 'node:path'
import { alignedTable } from '../../scripts/markdown.ts'
import { code, literal } from '../../src/lib/markdown.ts'

/** What somebody was told by a wait, after how long, and what the pods answered then. */
export type Told = { verdict: string; why: string; seconds: number; answers: string[] }

export type Comparison = { scenario: string; atOnce: Told; afterRefresh: Told; slipway: Told }

const page = join(import.meta.dirname, '../../docs/argocd-app-wait.md')

/** Where SLIPWAY_COMPARE is set, writes docs/argocd-app-wait.md anew from what was measured. */
export const writeComparison = async (rows: Comparison[]): Promise<void> => {
  if (process.env.SLIPWAY_COMPARE !== undefined) await writeFile(page, describeComparison(rows))
}

const describeComparison = (rows: Comparison[]): string => `# Beside \`argocd app wait\`

${introduction()}

${alignedTable(
  ['What happens', '`argocd app wait`', '`argocd app get --refresh`, then `app wait`', '`argocd-health`'],
  rows.map(({ scenario, atOnce, afterRefresh, slipway }) => [
    literal(scenario),
    ...[atOnce, afterRefresh, slipway].map(describeTold),
  ]),
)}

${reading}
`

const describeTold = ({ verdict, why, seconds, answers }: Told): string => {
  const answered = answers.length === 0 ? 'no pod' : answers.map(code).join(', ')
  return `**${literal(verdict)}** after ${seconds.toFixed(1)} s, while ${answered} answered: ${literal(shortened(why))}`
}

/** Registries and digests are of the run, and long. */
const shortened = (text: string): string =>
  text
    .replace(/127\.0\.0\.1:\d+\//g, '')
    .replace(/(sha256:[0-9a-f]{6})[0-9a-f]{58}/g, '$1…')
    .replace(/^(.{300}).*$/s, '$1…')

const introduction =
  (): string => `The same commit, waited for in three ways that begin at the same moment, right after it was pushed. What runs before it answers
\`one\`, what it brings answers \`two\`. Each wait may take 60 s; argocd-health waits with \`stable-for: 2s\`,
\`degraded-grace: 3s\` and \`detect-timeout: 15s\`, and \`argocd app wait\` with \`--sync --health --operation\`.

Measured on a real Argo CD 3.2.11 on a real Kubernetes 1.34.4, both as \`scripts/cluster up\` starts them, on ${cpus().length} cores
(${cpus()[0]?.model ?? 'unknown'}, Linux ${release().split('-')[0]}) that other work kept busy, with four scenarios at a time. Made by
\`SLIPWAY_COMPARE=1 npx vitest run --project cluster-once beside\`.`

const reading = `How to read it:

- Right after a push Argo CD still says \`Synced\` and \`Healthy\` of the commit before, so \`app wait\` alone is content with what ran already. A
  refresh first helps where the change can be synced; it names no commit and no image, so it cannot tell an older render from ours, nor a newer
  commit from ours.
- \`app wait\` looks at the application's health, in which a Deployment becomes Degraded after ten minutes unless its manifest says
  otherwise; argocd-health looks at the pods, and says which container, why, and its last lines.
- A sync that failed, a sync window, automatic sync that is off: \`app wait\` waits until its time is over, since it waits for a state that will not come.`
