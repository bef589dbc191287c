import { isRecord } from '../../lib/json.ts'
import { isSame } from '../meaning/differences.ts'
import { markAt } from '../meaning/redact.ts'

/**
 * Whether what is there has all that was asked for, at any depth. What was left open (null) is the provider's to fill in:
 * it makes `false`, an empty list or a default of it. `unknown` mirrors what was asked for: true where it was not known yet.
 */
export const isAsAsked = (asked: unknown, found: unknown, unknown: unknown): boolean => {
  if (asked === null || asked === undefined || unknown === true) return true
  if (Array.isArray(asked)) {
    if (asked.length === 0) return true
    const items: unknown[] = Array.isArray(found) ? found : []
    return (
      asked.length === items.length &&
      asked.every((item, index) => isAsAsked(item, items[index], markAt(unknown, index)))
    )
  }
  if (!isRecord(asked)) return isSame(asked, found)
  return (
    isRecord(found) &&
    Object.entries(asked).every(([name, value]) => isAsAsked(value, found[name], markAt(unknown, name)))
  )
}
