import type { Panel, Step } from './panel.ts'
import { type Alert, thresholdOf } from './rules.ts'

/** From `value` on; `null` is the one that holds for all below. */
export type ColorStep = { color: Step['color']; value: number | null }

const severityColor: Record<string, Step['color']> = { critical: 'red', warning: 'orange', info: 'blue' }

/** From which values on a panel has which colour: by the alerts that it names, and by its own steps. */
export const stepsOf = ({ limits = [], steps = [] }: Panel, alerts: Alert[]): ColorStep[] => {
  const ofAlerts = limits.map((name) => {
    const alert = alertNamed(name, alerts)
    return { value: thresholdOf(alert), color: severityColor[alert.labels.severity] ?? 'orange' }
  })
  const own = steps.map(({ from, color }) => ({ value: from, color }))
  return [{ color: 'green', value: null }, ...[...ofAlerts, ...own].toSorted((one, other) => one.value - other.value)]
}

/** The alert that a panel names. */
export const alertNamed = (name: string, alerts: Alert[]): Alert => {
  const alert = alerts.find((one) => one.alert === name)
  if (alert === undefined) throw new Error(`a panel names the alert ${name}, and no rule makes it`)
  return alert
}
