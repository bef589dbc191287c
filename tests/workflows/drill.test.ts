import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type DrillReport, formatReportLine } from '../../src/lib/drill-report.ts'
import { dispatchEvent } from '../support/act/event.ts'
import { runWorkflow, type WorkflowRun } from '../support/act/run-workflow.ts'
import { openToolkit } from '../support/act/toolkit.ts'
import { startDrillArgocd } from '../support/argocd/drill.ts'
import { makeCheckout } from '../support/checkout.ts'
import { findTool } from '../support/tools.ts'

const runs = (await findTool('act')) !== undefined
const token = 'argocd-token-of-the-drills'
const path = '.github/workflows/drill.yml'

const reportOf = (job: string, verdict: DrillReport['verdict']): DrillReport => ({
  ...{ drill: 'oom-kill', verdict, job, alert: 'ContainerOOMKilled', object: 'Pod drills/oom-kill-1' },
  because: verdict === 'passed' ? 'ContainerOOMKilled fired for the right pod' : 'not seen: it fires, within 1m30s',
  startedAt: '2026-01-01T00:00:00.000Z',
  measures: [],
  timeline: [],
})

/** The caller that people copy, for a drill that ends so; a job after it reads what the called workflow gives. */
const hold = async (verdict: DrillReport['verdict'], secret: string): Promise<WorkflowRun> => {
  const hook = (uid: string) => ({
    log: async () => [formatReportLine(reportOf(uid, verdict))],
    ended: Promise.resolve(verdict === 'passed' ? 0 : 1),
  })
  await using argocd = await startDrillArgocd({ token, name: 'drill-oom-kill', project: 'drills', run: hook })
  await using checkout = await makeCheckout({ [path]: `${await readFile('workflows/drill.yml', 'utf8')}${told}` })
  await using toolkit = await openToolkit()
  return await runWorkflow({
    ...{ toolkit, directory: checkout.directory, repository: 'acme/shop', workflow: path },
    event: dispatchEvent('acme/shop', { drill: 'oom-kill' }),
    secrets: { ARGOCD_DRILLS_TOKEN: secret },
    vars: { ARGOCD_SERVER: argocd.url },
  })
}

const told = `
  told:
    needs: drill
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - id: told
        env:
          OUTCOME: \${{ needs.drill.outputs.outcome }}
          REPORT: \${{ needs.drill.outputs.report }}
        run: printf 'outcome=%s\\nreport=%s\\n' "$OUTCOME" "$REPORT" >>"$GITHUB_OUTPUT"
`

test.runIf(runs)('a drill that passes hands its report on, and one that does not fails the run', async () => {
  const passed = await hold('passed', token)
  expect(passed.result, passed.log).toBe('success')
  expect(passed.job('told')?.outputs.told?.outcome).toBe('passed')
  expect(JSON.parse(passed.job('told')?.outputs.told?.report ?? '')).toMatchObject({ verdict: 'passed' })

  const failed = await hold('failed', token)
  expect(failed.result, failed.log).toBe('failure')
  expect(failed.job('drill')?.outputs.drill).toMatchObject({ outcome: 'failed', reason: 'rejected' })

  const refused = await hold('passed', 'token-of-another')
  expect(refused.job('drill')?.outputs.drill, refused.log).toMatchObject({ outcome: 'unauthorized' })
})
