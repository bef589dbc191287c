import type { Told } from '../../lib/told.ts'
import type { SelectResult } from '../select.ts'

type Named = { name: string; tag: string }

/** The selection as the summary of a whole delivery reads it: every service with its tag, or its name alone, or their counts. */
export const tellSelection = ({ selected, deferred, standing }: SelectResult): Told[] => {
  const groups = {
    selected: selected.map(({ row }) => row),
    deferred: deferred.map(({ row }) => row),
    standing: standing.map(({ image }) => image),
  }
  const counts = { selected: selected.length, deferred: deferred.length, standing: standing.length }
  const services = (form: (one: Named) => string[]) =>
    JSON.stringify(Object.fromEntries(Object.entries(groups).map(([group, list]) => [group, list.map(form)])))
  const always = { counts: JSON.stringify(counts), deferred: String(deferred.length) }
  return [
    { ...always, services: services(({ name, tag }) => [name, tag]) },
    { ...always, services: services(({ name }) => [name]) },
    always,
  ]
}
