import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Drill, DrillName } from '../../../src/drill/failures/drill.ts'
import { drillOf } from '../../../src/drill/failures/drills.ts'
import { runDrill } from '../../../src/drill/run-drill.ts'
import { createAlertmanager } from '../../../src/drill/servers/alertmanager.ts'
import { createKubernetes } from '../../../src/drill/servers/kubernetes.ts'
import { createPrometheus } from '../../../src/drill/servers/prometheus.ts'
import type { DrillReport } from '../../../src/lib/drill-report.ts'
import { createClock } from '../../../src/outside/clock.ts'
import { createHttp } from '../../../src/outside/http.ts'
import type { DrillWorld } from './world.ts'

/** The drill of a cluster in a world that is as many times faster: all its times are divided, and nothing else is changed. */
const fasterDrill = (name: DrillName, speed: number): Drill => {
  const drill = drillOf(name, 30_000)
  const { failsWithin, metricsWithin, alertFor, firesWithin, givesUpAfter, resolvesWithin } = drill
  const times = { failsWithin, metricsWithin, alertFor, firesWithin, givesUpAfter, resolvesWithin }
  const divided = Object.fromEntries(Object.entries(times).map(([field, time]) => [field, time / speed]))
  return {
    ...drill,
    ...divided,
    metrics: (where) =>
      drill.metrics(where).map(({ what, promql }) => ({
        what,
        promql: promql.replace(/\[(\d+)m\]/g, (_, minutes) => `[${(Number(minutes) * 60_000) / speed}ms]`),
      })),
  }
}

/** Holds a drill from this process, against the world's API, in a pod that only the API knows. */
export const holdFaster = async (
  { kubernetes, monitoring, image }: Pick<DrillWorld, 'kubernetes' | 'monitoring' | 'image'>,
  { name, speed, pollMilliseconds = 250 }: { name: DrillName; speed: number; pollMilliseconds?: number },
): Promise<{ report: DrillReport; lines: string[] }> => {
  const uid = randomUUID()
  const runner = `drill-${name}-${uid.slice(0, 5)}`
  const { cluster } = kubernetes
  cluster.jobs.add(uid)
  cluster.addRunner({
    metadata: { name: runner, ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name: `drill-${name}`, uid }] },
    spec: { containers: [{ name: 'drill', image, resources: { limits: { memory: '192Mi' } } }] },
  })
  const { signal } = new AbortController()
  const clock = createClock(signal)
  const plain = createHttp({ signal })
  const caCertificate = readFileSync(join(kubernetes.serviceAccount, 'ca.crt'), 'utf8')
  const toKubernetes = createHttp({ signal, caCertificate })
  const token = () => Promise.resolve(kubernetes.token)
  const url = `https://127.0.0.1:${kubernetes.port}`
  const timeoutMilliseconds = 10_000
  const lines: string[] = []
  try {
    const report = await runDrill(
      {
        drill: fasterDrill(name, speed),
        namespace: 'drills',
        runner,
        bystanders: /^(?:shop-.+)$/,
        pollMilliseconds,
      },
      {
        kubernetes: createKubernetes({ http: toKubernetes, url, token, namespace: 'drills', timeoutMilliseconds }),
        prometheus: createPrometheus({ http: plain, url: monitoring.prometheusUrl, timeoutMilliseconds }),
        alertmanager: createAlertmanager({ http: plain, url: monitoring.alertmanagerUrl, timeoutMilliseconds }),
        ...{ clock, lastClock: clock, say: (line) => void lines.push(line) },
      },
    )
    return { report, lines }
  } finally {
    cluster.deleteJob(uid)
  }
}
