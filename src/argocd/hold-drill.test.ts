import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Hook, startDrillArgocd } from '../../tests/support/argocd/drill.ts'
import { type Fate, type Passing, startUnrulyProxy } from '../../tests/support/argocd/unruly-proxy.ts'
import { type DrillReport, formatReportLine } from '../lib/drill-report.ts'
import { createHttp } from '../outside/http.ts'
import { holdDrill } from './hold-drill.ts'
import { describeDrill, drillFailure } from './report/describe-drill.ts'
import { createArgocd } from './server/api.ts'

const token = 'argocd-token-of-the-drills'
const http = createHttp({ signal: new AbortController().signal })

/** Time that passes twenty times faster. */
const speed = 20
const clock = {
  now: () => Date.now() * speed,
  sleep: async (milliseconds: number) => void (await sleep(milliseconds / speed)),
}

const reportOf = (job: string, changes: Partial<DrillReport> = {}): DrillReport => ({
  ...{ drill: 'oom-kill', verdict: 'passed', because: 'ContainerOOMKilled fired for the right pod', job },
  ...{ alert: 'ContainerOOMKilled', object: 'Pod drills/oom-kill-1', startedAt: '2026-01-01T00:00:00.000Z' },
  measures: [{ what: 'Prometheus: it fires', required: true, withinMilliseconds: 90_000, tookMilliseconds: 40_000 }],
  timeline: [{ afterMilliseconds: 0, what: 'precheck …' }],
  ...changes,
})

/** A Job that says a line now and then, then its report, and ends. */
const writes = (lines: string[], exitCode = 0): Hook => {
  const written: string[] = []
  const write = async (): Promise<number> => {
    for (const line of lines) {
      await sleep(200)
      written.push(line)
    }
    return exitCode
  }
  return { log: () => Promise.resolve(written), ended: write() }
}

type Setting = Partial<Parameters<typeof startDrillArgocd>[0]> & { asks?: string; with?: string; timeout?: number }

const hold = async ({ asks = 'oom-kill', with: given = token, timeout = 120_000, ...options }: Setting) => {
  const passes = (uid: string): Hook => writes(['+0.0s  precheck …', formatReportLine(reportOf(uid)), 'done'])
  await using argocd = await startDrillArgocd({
    token,
    name: 'drill-oom-kill',
    project: 'drills',
    run: passes,
    ...options,
  })
  return await ask({ url: argocd.url, given, asks, timeout })
}

type Asked = { url: string; given?: string; asks?: string; timeout?: number }

const ask = async ({ url, given = token, asks = 'oom-kill', timeout = 120_000 }: Asked) => {
  const lines: string[] = []
  const say = (line: string): void => void lines.push(line)
  const result = await holdDrill(
    { drill: asks, project: 'drills', timeoutMilliseconds: timeout },
    {
      argocd: createArgocd({ http, server: url, token: given }),
      clock,
      progress: { say, warn: say, phase: (_name, work) => work() },
      random: () => 0,
    },
  )
  const { outcome, reason, because } = result
  return { said: [outcome, reason], because, lines, result }
}

test('what Argo CD answers while there is no log yet is not taken for its first line', async () => {
  const run = (uid: string): Hook => {
    const { log, ended } = writes(['+0.0s  precheck …', '+0.4s  created', formatReportLine(reportOf(uid))])
    const none = 'container "drill" in pod "drill-oom-kill-x7k2p" is waiting to start: ContainerCreating'
    let asked = 0
    const isEarly = (): boolean => {
      asked += 1
      return asked === 1
    }
    return { ended, log: async () => (isEarly() ? [none] : await log()) }
  }
  const { lines } = await hold({ run })
  expect(lines.slice(1)).toEqual(['+0.0s  precheck …', '+0.4s  created'])
})

test('a drill that passes: its log is told while it runs, its report is read and shown', async () => {
  const { said, lines, result } = await hold({})
  expect(said).toEqual(['passed', ''])
  expect(result.report).toMatchObject({ verdict: 'passed', alert: 'ContainerOOMKilled' })
  expect(lines.slice(1)).toEqual(['+0.0s  precheck …', 'done'])
  const { headline, sections } = describeDrill(result)
  expect(headline).toMatch(/^`passed` \[drill-oom-kill\]\(http.*\/applications\/drill-oom-kill\): the failure was seen/)
  expect(sections.map(({ heading }) => heading)).toEqual(['What was measured', 'What happened'])
  expect(sections[0]?.body).toContain('| Prometheus: it fires | 40s | 1m30s | in time |')
})

test('a drill that fails says why in its own words, and what to look at', async () => {
  const verdict = { verdict: 'failed', because: 'not seen: it fires, within 1m30s' } as const
  const { said, because, result } = await hold({ run: (uid) => writes([formatReportLine(reportOf(uid, verdict))], 1) })
  expect([...said, because]).toEqual(['failed', 'rejected', 'not seen: it fires, within 1m30s'])
  expect(describeDrill(result).sections.map(({ heading }) => heading)).toEqual([
    'Why',
    'What to do next',
    'What was measured',
    'What happened',
  ])
  expect(drillFailure(result)).toBe(
    "failed: drill-oom-kill: not seen: it fires, within 1m30s. Look at what was measured. An alert that did not fire is a matter of its rule or its metrics, one that fired and did not arrive of Alertmanager's routes. Until the drill passes, nobody can rely on being told of this failure.",
  )
})

test.each<{ what: string; setting: Setting; said: string[]; because: RegExp }>([
  {
    what: 'no such drill',
    setting: { asks: 'flood' },
    said: ['not-found', 'not-found'],
    because: /"drill-flood" not found/,
  },
  {
    what: 'a wrong token',
    setting: { with: 'wrong' },
    said: ['unauthorized', 'denied'],
    because: /does not accept argocd-token/,
  },
  {
    what: 'no right to sync',
    setting: { maySync: false },
    said: ['unauthorized', 'denied'],
    because: /denies applications, sync on drills\/drill-oom-kill to the token/,
  },
  {
    what: 'no right to read the log',
    setting: { mayReadLogs: false },
    said: ['unauthorized', 'denied'],
    because: /denies logs, get on drills\/drill-oom-kill/,
  },
  {
    what: 'a Job that was killed before it could report',
    setting: { run: () => writes(['+0.0s  precheck …'], 137) },
    said: ['failed', 'rejected'],
    because:
      /^the log of its Job holds no report; Argo CD says: one or more .*Job drill-oom-kill: Job has reached the specified backoff limit$/,
  },
  {
    what: 'a Job that the cluster does not take',
    setting: { run: () => Promise.reject(new Error('namespaces "drills" not found')) },
    said: ['failed', 'rejected'],
    because: /^there is no log of its Job; Argo CD says: .*namespaces "drills" not found/,
  },
  {
    what: 'a report of another run',
    setting: { run: () => writes([formatReportLine(reportOf('older'))]) },
    said: ['failed', 'rejected'],
    because: /^the log of its Job holds no report; /,
  },
  {
    what: 'a Job that fails after its report',
    setting: { run: (uid) => writes([formatReportLine(reportOf(uid))], 1) },
    said: ['failed', 'rejected'],
    because: /^the drill passed, but its sync did not: /,
  },
  {
    what: 'a drill that takes longer than it may',
    setting: { run: () => ({ log: () => Promise.resolve([]), ended: new Promise(() => undefined) }), timeout: 10_000 },
    said: ['timed-out', 'timed-out'],
    because: /^the drill was not over within 10s; what is injected is cleaned up by the drill itself/,
  },
])('$what', async ({ setting, said, because }) => {
  const held = await hold(setting)
  expect(held.said).toEqual(said)
  expect(held.because).toMatch(because)
})

test('an Argo CD that is not there is unreachable', async () => {
  expect((await ask({ url: 'http://127.0.0.1:1' })).said).toEqual(['unreachable', 'unreachable'])
})

test('an Argo CD that is restarted while the drill runs, and denies each question at first, is asked again', async () => {
  const lines = ['one', 'two', 'three', 'four']
  const run = (uid: string): Hook => writes([...lines, formatReportLine(reportOf(uid))])
  await using argocd = await startDrillArgocd({ token, name: 'drill-oom-kill', project: 'drills', run })
  let left: number | undefined
  const befalls = ({ url }: Passing): Fate | undefined => {
    if (url.includes('/sync')) left = 3
    else if (left !== undefined && left > 0) {
      left -= 1
      return { status: 403, body: JSON.stringify({ message: 'permission denied' }) }
    }
    return undefined
  }
  await using proxy = await startUnrulyProxy({ target: argocd.url, token, trouble: { befalls } })
  expect((await ask({ url: proxy.url })).said).toEqual(['passed', ''])
  expect(left).toBe(0)
})

test('a drill that is under way is waited for; its report is not taken for the next one', async () => {
  const run = (uid: string): Hook => writes(['working', formatReportLine(reportOf(uid))])
  await using argocd = await startDrillArgocd({ token, name: 'drill-oom-kill', project: 'drills', run })
  const [first, second] = await Promise.all([ask({ url: argocd.url }), sleep(100).then(() => ask({ url: argocd.url }))])
  expect([first.said, second.said]).toEqual([
    ['passed', ''],
    ['passed', ''],
  ])
  expect(second.lines.join('\n')).toContain('Argo CD does not start it now: ')
  expect(first.result.report?.job).not.toBe(second.result.report?.job)
})

test('the report of the run before is not taken for one whose sync did not get to its Job', async () => {
  let isBroken = false
  const run = (uid: string): Hook => writes([formatReportLine(reportOf(uid))])
  const failsEarly = (): boolean => isBroken
  await using argocd = await startDrillArgocd({ token, name: 'drill-oom-kill', project: 'drills', run, failsEarly })
  expect((await ask({ url: argocd.url })).said).toEqual(['passed', ''])
  isBroken = true
  // Argo CD tells times in whole seconds.
  await sleep(1_100)
  const second = await ask({ url: argocd.url })
  expect(second.said).toEqual(['failed', 'rejected'])
  expect(second.because).toMatch(/^there is no log of its Job; Argo CD says: ComparisonError/)
})
