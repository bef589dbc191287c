import { isAlert, type Rule } from '../../../scripts/observability/rules.ts'

/** A rule that was changed in one place, and what was changed. It is still a rule, but a wrong one. */
export type Mutant = { what: string; rule: Rule }

/** All wrong rules next to a right one: another threshold, another label or none, another duration. */
export const mutantsOf = (rule: Rule): Mutant[] => [
  ...expressionsNextTo(rule.expr).map(({ what, expr }) => ({ what, rule: { ...rule, expr } })),
  ...(isAlert(rule) ? [...otherLabels(rule), ...otherWaits(rule)] : []),
]

const otherLabels = (rule: Extract<Rule, { alert: string }>): Mutant[] =>
  (['severity', 'signal'] as const).map((label) => ({
    what: `label ${label} changed`,
    rule: { ...rule, labels: { ...rule.labels, [label]: 'changed' } },
  }))

const otherWaits = (rule: Extract<Rule, { alert: string }>): Mutant[] => {
  const [, minutes] = /^(\d+)m$/.exec(rule.for ?? '') ?? []
  const waits = minutes === undefined ? [1] : [Number(minutes) - 1, Number(minutes) + 1]
  return waits.map((wait) => ({ what: `for: ${rule.for ?? 'none'} -> ${wait}m`, rule: { ...rule, for: `${wait}m` } }))
}

type Changed = { what: string; expr: string }

const piece =
  /(?<matcher>\w+(?:=~|!~|!=|=)"[^"]*")|(?<range>\[\d+m\])|(?<offset>\boffset \d+m)|(?<grouping>\b(?:by|on) \([^)]+\))|(?<comparison>[=!<>]=|[<>])|(?<name>vector\(1\)|[a-zA-Z_:][\w:]*)|(?<number>\d+(?:\.\d+)?)/g

const expressionsNextTo = (expr: string): Changed[] =>
  [...expr.matchAll(piece)].flatMap(({ 0: found, index, groups = {} }) =>
    othersThan(found, groups).map((other) => ({
      what: `${found} -> ${other} at ${index}`,
      expr: `${expr.slice(0, index)}${other}${expr.slice(index + found.length)}`,
    })),
  )

const othersThan = (found: string, kind: Record<string, string | undefined>): string[] => {
  if (kind.matcher !== undefined) return otherMatchers(found)
  if (kind.range !== undefined || kind.offset !== undefined) return otherMinutes(found)
  if (kind.grouping !== undefined) return otherGroupings(found)
  if (kind.comparison !== undefined) return [opposites[found] ?? '']
  if (kind.number !== undefined) return otherNumbers(Number(found))
  return []
}

const opposites: Record<string, string> = { '==': '!=', '!=': '==', '>': '<', '<': '>', '>=': '<=', '<=': '>=' }
const negated: Record<string, string> = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' }

/** Any value, another value, every other value; and one alternative less. */
const otherMatchers = (matcher: string): string[] => {
  const [, name = '', operator = '', value = ''] = /^(\w+)(=~|!~|!=|=)"(.*)"$/.exec(matcher) ?? []
  const alternatives = operator.endsWith('~') && value.includes('|') ? value.split('|') : []
  return [
    `${name}=~".*"`,
    `${name}${operator}"changed"`,
    `${name}${negated[operator]}"${value}"`,
    ...alternatives.map((one) => `${name}${operator}"${alternatives.filter((other) => other !== one).join('|')}"`),
  ].filter((other) => other !== `${name}!="changed"`)
}

const otherMinutes = (found: string): string[] =>
  [-1, 1].map((more) => found.replace(/\d+/, (minutes) => String(Number(minutes) + more)))

const otherGroupings = (found: string): string[] => {
  const [, word = '', list = ''] = /^(\w+) \((.+)\)$/.exec(found) ?? []
  const labels = list.split(', ')
  return labels.map((label) => `${word} (${labels.filter((other) => other !== label).join(', ')})`)
}

/** A whole one up and down where it is a count, a tenth where it is more or less than that. */
const otherNumbers = (number: number): string[] => {
  const step = Number.isInteger(number) && number < 10 ? 1 : number / 10
  return [number - step, number + step].map((other) => String(Number(other.toFixed(6))))
}
