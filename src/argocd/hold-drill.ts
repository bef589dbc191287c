import { type DrillReport, findReport, isReportLine } from '../lib/drill-report.ts'
import type { Progress } from '../lib/progress.ts'
import { type Clock, formatDuration } from '../lib/time.ts'
import type { Address, Application, Operation } from './answers/application.ts'
import { type DrillLog, olderJobs, readDrillLog } from './drill-log.ts'
import { type DrillOutcome, type DrillResult, reasonOf } from './drill-result.ts'
import type { Argocd } from './server/api.ts'
import { askPatiently, type Refusal } from './server/ask-patiently.ts'
import { pageOf } from './server/page.ts'

/** Which drill is to be held, and how long all of it may take. */
export type DrillRequest = { drill: string; project: string; timeoutMilliseconds: number }

export type DrillOutside = { argocd: Argocd; clock: Clock; progress: Progress; random?: () => number }

const lookMilliseconds = 3_000

/** Whoever started the run before this one still has to read its report, which goes with the next sync. */
const courtesyMilliseconds = 15_000

/** How long Argo CD may be away before it has answered once, and after that. */
const outage = { first: 30_000, later: 120_000 }

/** What Argo CD knows of a Job's pods may be older than the end of its sync. */
const lastLooks = 8

type Drilling = DrillOutside & {
  address: Address
  /** The Job's name, and the uids of those that were there before. */
  job: string
  older: string[]
  endsAt: number
  timeoutMilliseconds: number
  /** When our sync began, once Argo CD has said it, what our Job had written last, and how much of it was told. */
  own: { startedAt?: number | undefined; log?: DrillLog; linesTold: number }
}

type End = { outcome: DrillOutcome; because: string; report?: DrillReport; log?: string[] }

/** Starts the drill by a sync of its application, tells its log while it runs, and reads its report from there. */
export const holdDrill = async (request: DrillRequest, outside: DrillOutside): Promise<DrillResult> => {
  const { drill, project, timeoutMilliseconds } = request
  const application = `drill-${drill}`
  const address = { name: application, project }
  const drilling: Drilling = {
    ...outside,
    ...{ address, job: application, older: [], timeoutMilliseconds, own: { linesTold: 0 } },
    endsAt: outside.clock.now() + timeoutMilliseconds,
  }
  const page = pageOf(outside.argocd.server, address)
  outside.progress.say(`starting ${application} in Argo CD at ${page}`)
  const held = () => startAndFollow(drilling)
  const {
    outcome,
    because,
    report,
    log = [],
  } = await outside.progress.phase(`drill ${drill}`, held, (end) => end.outcome !== 'passed')
  return { outcome, reason: reasonOf[outcome], because, application, page, report, log }
}

const startAndFollow = async (drilling: Drilling): Promise<End> => {
  const started = await start(drilling)
  if ('outcome' in started) return started
  for (;;) {
    const seen = await ask(drilling, 'later', () => look(drilling))
    if ('refusal' in seen) return ofRefusal(seen.refusal)
    const operation = newOperation(seen.answer, started.before)
    if (operation !== undefined && isAnother(drilling, operation)) return await conclude(drilling, replaced)
    if (operation !== undefined && isOver(operation)) return await conclude(drilling, operation)
    if (drilling.clock.now() >= drilling.endsAt) return timedOut(drilling, 'the drill was not over')
    await drilling.clock.sleep(lookMilliseconds)
  }
}

/** Asks for the sync until it is taken: another run of the same drill may be under way. */
const start = async (drilling: Drilling): Promise<{ before: Operation | undefined } | End> => {
  const { argocd, address, clock, progress, endsAt } = drilling
  let putOff = ''
  let when: keyof typeof outage = 'first'
  for (;;) {
    const asked = await ask(drilling, when, async () => {
      const { operation } = await argocd.application(address)
      if (operation !== undefined && !isOver(operation)) return { before: operation, said: 'a sync is under way' }
      if (putOff !== '' && putOff !== courtesy) return { before: operation, said: courtesy }
      drilling.older = await olderJobs(argocd, address)
      return { before: operation, said: await argocd.sync(address, undefined) }
    })
    if ('refusal' in asked) return ofRefusal(asked.refusal)
    when = 'later'
    const { before, said } = asked.answer
    if (said === undefined) return { before }
    if (said === courtesy) await clock.sleep(courtesyMilliseconds)
    if (said !== putOff) progress.say(`Argo CD does not start it now: ${said}`)
    putOff = said
    if (clock.now() >= endsAt) return timedOut(drilling, `Argo CD did not start it: ${said}`)
    await clock.sleep(lookMilliseconds)
  }
}

const courtesy = 'the run before this one is just over'

/** The operation that was asked for; the one before it may be shown for a moment still. */
const newOperation = ({ operation }: Application, before: Operation | undefined): Operation | undefined =>
  operation !== undefined && operation.startedAt === before?.startedAt && isOver(operation) ? undefined : operation

const isOver = ({ phase }: Operation): boolean => ['Succeeded', 'Failed', 'Error'].includes(phase)

/** A sync of somebody else has begun meanwhile, so that ours is over. */
const isAnother = ({ own }: Drilling, { startedAt }: Operation): boolean => {
  own.startedAt ??= startedAt
  return startedAt !== own.startedAt
}

/** Then only the report tells how ours ended. */
const replaced = { phase: 'Succeeded', message: 'another sync has replaced it', failures: [] }

type Ended = Pick<Operation, 'phase' | 'message' | 'failures'>

const look = async (drilling: Drilling): Promise<Application> => {
  const application = await drilling.argocd.application(drilling.address)
  const { operation } = application
  if (operation !== undefined && !isOver(operation)) await readAndTell(drilling)
  return application
}

/** Reads the log, and tells what was written since the last look; the report itself is for machines. */
const readAndTell = async ({ argocd, address, job, older, own, progress }: Drilling): Promise<void> => {
  const log = await readDrillLog(argocd, address, { job, container: 'drill', older })
  if (log === undefined || (own.log !== undefined && own.log.job !== log.job)) return
  own.log = log
  for (const line of log.lines.slice(own.linesTold)) if (!isReportLine(line)) progress.say(line)
  own.linesTold = Math.max(own.linesTold, log.lines.length)
}

/** What the Job's report says; where there is none, what Argo CD says of the sync. */
const conclude = async (drilling: Drilling, ended: Ended): Promise<End> => {
  const { own, clock } = drilling
  for (let looks = 1; looks <= lastLooks; looks += 1) {
    const read = await ask(drilling, 'later', () => readAndTell(drilling))
    if ('refusal' in read) return ofRefusal(read.refusal)
    const report = findReport(own.log?.lines ?? [])
    if (report !== undefined && report.job === own.log?.job) return ofReport(report, ended)
    // A sync that failed before its Job has no log, however often it is asked for.
    if (own.log === undefined && ended.phase !== 'Succeeded' && looks >= 3) break
    await clock.sleep(1_000)
  }
  return withoutReport(ended, own.log)
}

const withoutReport = ({ message, failures }: Ended, log: DrillLog | undefined): End => {
  const said = [message, ...failures.map(({ kind, name, message: why }) => `${kind} ${name}: ${why}`)]
  const found = log === undefined ? 'there is no log of its Job' : 'the log of its Job holds no report'
  const because = `${found}; Argo CD says: ${said.filter((text) => text !== '').join('; ')}`
  return { outcome: 'failed', because, log: log?.lines.slice(-30) ?? [] }
}

const ofReport = (report: DrillReport, { phase, message }: Ended): End => {
  if (report.verdict === 'failed') return { outcome: 'failed', because: report.because, report }
  // The report is its last word but one: its Job may have been killed after it.
  return phase === 'Succeeded'
    ? { outcome: 'passed', because: report.because, report }
    : { outcome: 'failed', because: `the drill passed, but its sync did not: ${message}`, report }
}

const ofRefusal = ({ outcome, because }: Refusal): End => ({
  outcome:
    outcome === 'unauthorized' || outcome === 'not-found' || outcome === 'unreachable' || outcome === 'timed-out'
      ? outcome
      : 'failed',
  because,
})

const timedOut = ({ timeoutMilliseconds }: Drilling, what: string): End => ({
  outcome: 'timed-out',
  because: `${what} within ${formatDuration(timeoutMilliseconds)}; what is injected is cleaned up by the drill itself, which goes on`,
})

const ask = async <T>(
  { clock, progress, endsAt, random = Math.random }: Drilling,
  when: keyof typeof outage,
  question: () => Promise<T>,
) => {
  const patience = { outageMilliseconds: outage[when], answeredBefore: when === 'later' }
  return await askPatiently({ ask: question, clock, random, ...patience, endsAt, tell: progress.say })
}
