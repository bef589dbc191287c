import { createArgocd } from '../../argocd/server/api.ts'
import { formatDuration } from '../../lib/time.ts'
import { createClock } from '../../outside/clock.ts'
import { withDeadline } from '../../outside/deadline.ts'
import { createHttp } from '../../outside/http.ts'
import type { Action } from '../../runner/run-action.ts'
import { argocdToken } from '../argocd-token.ts'
import type { inputs } from './inputs.ts'
import type { Output } from './outputs.ts'
import { run } from './run.ts'

type Wired = Action<typeof inputs, Output>

/** The wait ends by itself when its time is over; this is for a last answer that hangs. */
const lastWordsMilliseconds = 30_000

export const wire: Wired['run'] = (input, { context, progress, mask, signal: cancelled }) => {
  const over = `Argo CD did not end its answer within ${formatDuration(input.timeout + lastWordsMilliseconds)}`
  const signal = withDeadline(cancelled, input.timeout + lastWordsMilliseconds, over)
  const caCertificate = input['ca-certificate']
  const http = createHttp({ signal, ...(caCertificate === undefined ? {} : { caCertificate }) })
  const server = input['argocd-server']
  const token = argocdToken(input, server, { http, mask, idTokenRequest: context.idTokenRequest })
  return run(input, { argocd: createArgocd({ http, server, token }), clock: createClock(signal), progress })
}
