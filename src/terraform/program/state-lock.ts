/** Who holds a state's lock, in Terraform's own words, '' where it does not say; `created` is epoch milliseconds, or NaN. */
export type StateLock = { id: string; path: string; operation: string; who: string; version: string; created: number }

/**
 * The lock that an error of Terraform tells of. It has no other form than this text: `statemgr.LockInfo.String()`,
 * the same in Terraform and in OpenTofu.
 */
export const readStateLock = (detail: string): StateLock | undefined => {
  const [, block] = /\bLock Info:\n([\s\S]*)/.exec(detail) ?? []
  if (block === undefined) return undefined
  const field = (name: string): string => new RegExp(`^[ \\t│]*${name}:(.*)$`, 'm').exec(block)?.[1]?.trim() ?? ''
  const id = field('ID')
  if (id === '') return undefined
  // The backend `http` knows the holder's id alone, and what Terraform prints below it is about itself.
  const [, holder] = /already locked:\s+ID=(\S+)/.exec(detail) ?? []
  if (holder !== undefined && holder !== id) return { ...nobody, id: holder }
  return {
    id,
    path: field('Path'),
    operation: field('Operation')
      .replace(/^OperationType/, '')
      .toLowerCase(),
    who: field('Who'),
    version: field('Version'),
    created: readGoTime(field('Created')),
  }
}

const nobody = { path: '', operation: '', who: '', version: '', created: Number.NaN }

/** `2026-11-22 23:50:37.123456789 +0000 UTC`, as Go prints a time; NaN for anything else. */
const readGoTime = (text: string): number => {
  const [, day, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,3})?\d* \+0000 UTC/.exec(text) ?? []
  return Date.parse(`${day}T${time}${fraction}Z`)
}
