import { readList, readText } from './json.ts'

const describe = (window: unknown): string =>
  `${readText(window, 'kind')} ${readText(window, 'schedule')} for ${readText(window, 'duration')}`

/**
 * Whether windows keep automatic syncs from starting: a deny window is open, or none of the allow windows is. The
 * answer's own `canSync` is about syncs by hand.
 */
export const readClosedWindow = (answer: unknown): string | undefined => {
  const [active, assigned] = [readList(answer, 'activeWindows'), readList(answer, 'assignedWindows')]
  const denying = active.find((window) => readText(window, 'kind') === 'deny')
  if (denying !== undefined) return `a sync window is closed (${describe(denying)})`
  const allowing = assigned.filter((window) => readText(window, 'kind') === 'allow')
  if (allowing.length === 0 || active.some((window) => readText(window, 'kind') === 'allow')) return undefined
  return `no sync window is open (${allowing.map(describe).join('; ')})`
}
