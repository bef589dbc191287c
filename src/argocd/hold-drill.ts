import type { Application, Operation } from './answers/application.ts'
import { concludeDrill } from './drills/conclude-drill.ts'
import { type DrillResult, reasonOf } from './drills/drill-result.ts'
import {
  ask,
  type Drilling,
  type DrillOutside,
  type End,
  isOver,
  lookMilliseconds,
  ofRefusal,
  timedOut,
} from './drills/drilling.ts'
import { startDrill } from './drills/start-drill.ts'
import { tellLog } from './drills/tell-log.ts'
import { pageOf } from './server/page.ts'

/** Which drill is to be held, and how long all of it may take. */
export type DrillRequest = { drill: string; project: string; timeoutMilliseconds: number }

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
  const started = await startDrill(drilling)
  if ('outcome' in started) return started
  for (;;) {
    const seen = await ask(drilling, 'later', () => look(drilling))
    if ('refusal' in seen) return ofRefusal(seen.refusal)
    const operation = newOperation(seen.answer, started.before)
    if (operation !== undefined && isAnother(drilling, operation)) return await concludeDrill(drilling, replaced)
    if (operation !== undefined && isOver(operation)) return await concludeDrill(drilling, operation)
    if (drilling.clock.now() >= drilling.endsAt) return timedOut(drilling, 'the drill was not over')
    await drilling.clock.sleep(lookMilliseconds)
  }
}

const look = async (drilling: Drilling): Promise<Application> => {
  const application = await drilling.argocd.application(drilling.address)
  const { operation } = application
  if (operation !== undefined && !isOver(operation)) await tellLog(drilling)
  return application
}

/** The operation that was asked for; the one before it may be shown for a moment still. */
const newOperation = ({ operation }: Application, before: Operation | undefined): Operation | undefined =>
  operation !== undefined && operation.startedAt === before?.startedAt && isOver(operation) ? undefined : operation

/** A sync of somebody else has begun meanwhile, so that ours is over. */
const isAnother = ({ own }: Drilling, { startedAt }: Operation): boolean => {
  own.startedAt ??= startedAt
  return startedAt !== own.startedAt
}

/** Then only the report tells how ours ended. */
const replaced = { phase: 'Succeeded', message: 'another sync has replaced it', failures: [] }
