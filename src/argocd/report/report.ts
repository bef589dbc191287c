import type { ApplicationVerdict } from '../application-verdict.ts'
import type { LiveResult } from '../live-result.ts'

/** Outputs of a job are dropped above 1 MiB together; a report is meant to be read by a machine, not to hold logs. */
const mostBytes = 64 * 1024
const mostMoments = 100

/** The whole result as JSON on one line, within 64 KiB: the logs go first, then the timeline. */
export const formatReport = ({ phases: _, ...result }: LiveResult): string => {
  const { applications, timeline } = result
  const withoutLogs = applications.map(({ log: _, ...verdict }) => verdict)
  const candidates = [
    { ...result, timeline: timeline.slice(-mostMoments) },
    { ...result, applications: withoutLogs, timeline: timeline.slice(-mostMoments) },
    { ...result, applications: withoutLogs, timeline: [] },
  ].map((report) => withoutHosts(JSON.stringify(report), applications))
  return candidates.find((line) => Buffer.byteLength(line) <= mostBytes) ?? JSON.stringify({ outcome: result.outcome })
}

/** The `results` output: one verdict an application. */
export const formatResults = ({ applications }: LiveResult): string => {
  const results = applications.map(({ log: _, confirmedPods: __, ...verdict }) => verdict)
  return withoutHosts(JSON.stringify(results), applications)
}

/** The runner drops a job's output that holds a masked value, and a registry's host holds the account's id. */
export const withoutHosts = (text: string, applications: ApplicationVerdict[]): string => {
  const hosts = applications.flatMap(({ images }) =>
    images.flatMap((image) => /^[^/.:]*[.:][^/]*\//.exec(image)?.[0] ?? []),
  )
  return [...new Set(hosts)].reduce((shorter, host) => shorter.replaceAll(host, ''), text)
}
