import type { DrillOutside, DrillRequest } from '../outside.ts'

/** What fires for others, each as its name and labels. */
export const firingForOthers = async (
  { bystanders }: DrillRequest,
  { prometheus }: Pick<DrillOutside, 'prometheus'>,
): Promise<Set<string>> => {
  const alerts = await prometheus.alerts()
  const theirs = alerts.filter(({ state, labels }) => state === 'firing' && bystanders.test(labels.namespace ?? ''))
  return new Set(theirs.map(({ name, labels }) => `${name} for ${describe(labels)}`))
}

const describe = ({ namespace = '', ...labels }: Record<string, string>): string => {
  const what = labels.pod ?? labels.deployment ?? labels.horizontalpodautoscaler ?? ''
  return [namespace, what, labels.container ?? ''].filter((part) => part !== '').join('/')
}

/** What was raised for others since then. */
export const raisedForOthers = (before: Set<string>, now: Set<string>): string[] =>
  [...now].filter((alert) => !before.has(alert)).map((alert) => `raised while the drill ran: ${alert}`)
