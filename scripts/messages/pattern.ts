import type { Part } from './source-texts.ts'

/** As a page shows it: `there is no stack ‹name›`. */
export const formatPattern = (parts: Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `‹${part.hole}›`)).join('')

/** What stands for the lines of others, within a message of several lines. */
export const between = ' … '

/** A text as an expression that matches itself. */
export const expressionOf = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
