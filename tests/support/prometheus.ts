import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The whole paths of Prometheus' and Alertmanager's servers, and of the tools that check what they read. */
export type PrometheusPrograms = { prometheus: string; alertmanager: string; promtool: string; amtool: string }

/** What is on the path; undefined where scripts/test has not installed it. Debian has a name of its own for Alertmanager. */
export const findPrometheus = (): PrometheusPrograms | undefined => {
  const prometheus = onPath('prometheus')
  const alertmanager = onPath('prometheus-alertmanager') ?? onPath('alertmanager')
  const promtool = onPath('promtool')
  const amtool = onPath('amtool')
  if (!(prometheus && alertmanager && promtool && amtool)) return undefined
  return { prometheus, alertmanager, promtool, amtool }
}

const onPath = (program: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
