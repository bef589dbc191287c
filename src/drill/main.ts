import { formatReportLine } from '../lib/drill-report.ts'
import { messageOf } from '../lib/failure.ts'
import { createClock } from '../outside/clock.ts'
import { createHttp } from '../outside/http.ts'
import { readPodSurroundings } from '../outside/pod.ts'
import { ended, runDrill } from './run-drill.ts'
import { createAlertmanager } from './servers/alertmanager.ts'
import { createKubernetes } from './servers/kubernetes.ts'
import { createPrometheus } from './servers/prometheus.ts'
import { readSettings } from './settings.ts'

/** One exchange; a server that hangs must not keep the drill from cleaning up. */
const timeoutMilliseconds = 10_000

const say = (line: string): void => console.log(line)

/** Holds the drill that the environment names, in the pod that this runs in; returns the process's exit code. */
const main = async (): Promise<number> => {
  const { variable, apiUrl, token, namespace, caCertificate } = await readPodSurroundings()
  const settings = readSettings(variable)
  const [cancelled, never] = [new AbortController(), new AbortController()]
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => cancelled.abort(ended(name)))
  const plain = createHttp({ signal: never.signal })
  const toKubernetes = createHttp({ signal: never.signal, caCertificate })
  const report = await runDrill(
    { ...settings, namespace },
    {
      kubernetes: createKubernetes({ http: toKubernetes, url: apiUrl, token, namespace, timeoutMilliseconds }),
      prometheus: createPrometheus({ http: plain, url: settings.prometheusUrl, timeoutMilliseconds }),
      alertmanager: createAlertmanager({ http: plain, url: settings.alertmanagerUrl, timeoutMilliseconds }),
      clock: createClock(cancelled.signal),
      lastClock: createClock(never.signal),
      say,
    },
  )
  say(`${report.drill} ${report.verdict}: ${report.because}`)
  say(formatReportLine(report))
  return report.verdict === 'passed' ? 0 : 1
}

process.exit(
  await main().catch((error: unknown) => {
    say(`the drill could not begin: ${messageOf(error)}`)
    return 2
  }),
)
