/** One thing that was looked at. `unknown`: the token may not read it, so that it may be there or not. */
export type Finding = { state: 'there' | 'missing' | 'unknown' | 'note'; what: string; todo?: string }

export const there = (what: string): Finding => ({ state: 'there', what })
export const note = (what: string): Finding => ({ state: 'note', what })
export const missing = (what: string, todo: string): Finding => ({ state: 'missing', what, todo })
export const unknown = (what: string, why: string): Finding => ({ state: 'unknown', what: `${what}: ${why}` })
