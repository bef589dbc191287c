import type { Spot } from './place.ts'

/**
 * What YAML 1.1 (Helm, older tools) or YAML 1.2 (kustomize) reads as a number, a date, a boolean or nothing: numbers with
 * underscores, in binary, octal or hexadecimal, in base 60, with an exponent; dates; yes, on, null.
 */
const otherThanText = [
  /^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+)$/i,
  /^[-+]?(\.?[0-9])[0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?$/i,
  // No number by the specification, but some parsers take it for one.
  /^e[-+]?[0-9]+$/i,
  /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/,
  /^[-+]?\.(inf|nan)$/i,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(T.*)?$/i,
  /^(y|n|yes|no|on|off|true|false|null|~|)$/i,
]

const isPlainSafe = (text: string): boolean =>
  /^[A-Za-z0-9_][\w.:/@=*-]*$/.test(text) && !text.endsWith(':') && !otherThanText.some((pattern) => pattern.test(text))

/** The source of a spot with a new value, in the old one's quotes; undefined when there is no safe way to write it. */
export const renderScalar = ({ style, value }: Spot, source: string, text: string): string | undefined => {
  if (/["'\\\r\n]/.test(text)) return undefined
  if (style === 'block') return replaceOnce(source, value.trimEnd(), text)
  if (/[\r\n]/.test(source)) return undefined
  if (style === 'single' || style === 'double') return withinQuotes(source, value, text)
  return isPlainSafe(text) ? text : `"${text}"`
}

/** Where something is escaped (`"shop\\/quote:v1"`), what is before the change stays as it is written. */
const withinQuotes = (source: string, ...[old, text]: [string, string]): string | undefined => {
  const [quote, written] = [source.charAt(0), source.slice(1, -1)]
  if (written === old) return quote + text + quote
  const differs = [...old].findIndex((character, index) => character !== text[index])
  const same = differs < 0 ? old.length : differs
  const after = old.slice(same)
  if (!written.endsWith(after)) return undefined
  return quote + written.slice(0, written.length - after.length) + text.slice(same) + quote
}

/** A value where there was none keeps its distance from the colon before it and from a comment after it. */
export const spacedAt = (text: string, { start, end, style }: Spot, scalar: string): string => {
  if (style !== 'empty') return scalar
  const before = /\s/.test(text.charAt(start - 1)) ? '' : ' '
  return `${before}${scalar}${text.charAt(end) === '#' ? ' ' : ''}`
}

/** A block scalar keeps its indicator and indentation; a value folded over several lines is not found, so refused. */
const replaceOnce = (source: string, old: string, text: string): string | undefined => {
  const parts = source.split(old)
  return old !== '' && parts.length === 2 ? parts.join(text) : undefined
}
