import type { Entry } from '../meaning/plan-entry.ts'

/** A pattern of addresses, ready to be asked. */
export type AddressGlob = { pattern: string; matches: (address: string) => boolean }

/**
 * `*` stands for any text without a dot, `**` for any text: `module.db.**`, `aws_rds_*.main`. Brackets stand for themselves,
 * since they are in addresses; a pattern without an index holds for every instance, and one that names a module for all in it.
 */
export const addressGlob = (pattern: string): AddressGlob => {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*'
    return part === '*' ? '[^.]*' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  })
  const expression = new RegExp(`^${parts.join('')}(?:\\[.*\\])?$`, 's')
  const within = pattern.startsWith('module.') ? new RegExp(`^${parts.join('')}(?:\\[.*\\])?\\..*$`, 's') : undefined
  return { pattern, matches: (address) => expression.test(address) || isWholeModule(pattern, within, address) }
}

/** `module.network` alone is a module: all that is in it. */
const isWholeModule = (pattern: string, within: RegExp | undefined, address: string): boolean =>
  within !== undefined && /^(?:module\.[^.]+\.)*module\.[^.]+$/.test(pattern) && within.test(address)

export type Limits = {
  /** How many may be destroyed or replaced; undefined: any number. */
  maxDestroy: number | undefined
  protect: AddressGlob[]
  mode: 'normal' | 'destroy'
}

/**
 * Why a plan must not even be put to anyone; empty when it may. A plan to destroy is meant to destroy, so how much does
 * not count there; what is protected holds in it, too.
 */
export const blockedBy = (changes: Entry[], { maxDestroy, protect, mode }: Limits): string[] => {
  const endings = changes.filter(({ kind }) => kind === 'destroy' || kind === 'replace' || kind === 'forget')
  const guarded = endings.flatMap(({ address, previousAddress, kind }) => {
    const glob = protect.find(({ matches }) => matches(address) || matches(previousAddress ?? ''))
    return glob === undefined ? [] : [`${kind} of \`${address}\`, which \`${glob.pattern}\` protects`]
  })
  const destroyed = endings.filter(({ kind, deposed }) => kind !== 'forget' && deposed === undefined).length
  const isTooMuch = mode === 'normal' && maxDestroy !== undefined && destroyed > maxDestroy
  const tooMuch = isTooMuch ? [`${destroyed} would be destroyed or replaced, and max-destroy is ${maxDestroy}`] : []
  return [...guarded, ...tooMuch]
}
