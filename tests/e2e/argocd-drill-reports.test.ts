import { expect, test } from 'vitest'
import { type DrillReport, formatReportLine } from '../../src/lib/drill-report.ts'
import { type Hook, startDrillArgocd } from '../support/argocd/drill.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const token = 'argocd-token-of-the-drills'

const reportOf = (job: string, verdict: DrillReport['verdict']): DrillReport => ({
  ...{ drill: 'oom-kill', verdict, job, alert: 'ContainerOOMKilled', object: 'Pod drills/oom-kill-1' },
  because: verdict === 'passed' ? 'ContainerOOMKilled fired for the right pod' : 'not seen: it fires, within 1m30s',
  startedAt: '2026-01-01T00:00:00.000Z',
  measures: [{ what: 'Prometheus: it fires', required: true, withinMilliseconds: 90_000, tookMilliseconds: 40_000 }],
  timeline: [{ afterMilliseconds: 0, what: 'precheck …' }],
})

const ends =
  (verdict: DrillReport['verdict']) =>
  (uid: string): Hook => ({
    log: () => Promise.resolve(['   +0.0s  precheck …', formatReportLine(reportOf(uid, verdict))]),
    ended: new Promise((resolve) => setTimeout(() => resolve(verdict === 'passed' ? 0 : 1), 1_000)),
  })

const hold = async (run: (uid: string) => Hook, changes: Record<string, string> = {}) => {
  await using argocd = await startDrillArgocd({ token, name: 'drill-oom-kill', project: 'drills', run })
  const inputs = { drill: 'oom-kill', 'argocd-server': argocd.url, 'argocd-token': token, ...changes }
  const ended = await runAction({ directory: 'actions/argocd-drill', inputs })
  expect(findLeaks(ended, { 'Argo CD token': token })).toEqual([])
  const { exitCode, outputs, annotations } = ended
  const errors = annotations.filter(({ kind }) => kind === 'error').map(({ message }) => message)
  return { ended, exitCode, said: `${outputs.outcome} ${outputs.reason}`, errors, report: outputs.report ?? '' }
}

test('a drill that passes is told line by line, and its report is an output and the summary', async () => {
  const { ended, exitCode, said, errors, report } = await hold(ends('passed'))
  expect([exitCode, said, errors]).toEqual([0, 'passed ', []])
  expect(JSON.parse(report)).toMatchObject({ verdict: 'passed', measures: [{ tookMilliseconds: 40_000 }] })
  expect(ended.summary).toContain('argocd-drill: `passed` [drill-oom-kill]')
  expect(ended.summary).toContain('| Prometheus: it fires | 40s | 1m30s | in time |')
  expect(ended.log).toContain('precheck …')
  expect(ended.log).not.toContain('slipway-drill-report')
})

test('every other way that it ends has one message, and an outcome of its own', async () => {
  const failed = await hold(ends('failed'))
  expect([failed.exitCode, failed.said]).toEqual([1, 'failed rejected'])
  expect(failed.errors).toEqual([expect.stringContaining('not seen: it fires, within 1m30s')])
  const of = async (changes: Record<string, string>) => {
    const { said, errors } = await hold(ends('passed'), changes)
    return [said, errors.length]
  }
  expect(await of({ drill: 'flood' })).toEqual(['not-found not-found', 1])
  expect(await of({ 'argocd-token': 'wrong' })).toEqual(['unauthorized denied', 1])
  expect(await of({ drill: 'OOM kill', timeout: 'soon' })).toEqual(['failed invalid-input', 1])
})

test('a wait that is cancelled ends in time and leaves nothing behind', async () => {
  const run = (): Hook => ({ log: () => Promise.resolve(['working']), ended: new Promise(() => undefined) })
  await using argocd = await startDrillArgocd({ token, name: 'drill-oom-kill', project: 'drills', run })
  const ended = await runAction({
    directory: 'actions/argocd-drill',
    inputs: { drill: 'oom-kill', 'argocd-server': argocd.url, 'argocd-token': token },
    cancelWhen: { line: /working/ },
  })
  expect([ended.outcome, ended.outputs.outcome, ended.outputs.reason]).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(ended.leftovers).toEqual({ files: [], processes: [] })
})
