/** `a{b,c{d,e}}` → `ab`, `acd`, `ace`; a brace with no comma is itself. Undefined: they are more than `most`. */
export const expandBraces = (pattern: string, most: number): string[] | undefined => {
  const done: string[] = []
  const open = [pattern]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const group = findGroup(next)
    if (group === undefined) done.push(next)
    else open.push(...choicesOf(group).reverse())
    if (done.length + open.length > most) return undefined
  }
  return done
}

/** `ends` are its commas and the brace that closes it. */
type Group = { text: string; start: number; ends: number[] }

const findGroup = (text: string): Group | undefined => {
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
    const group = isEscaped(text, start) ? undefined : groupAt(text, start)
    if (group !== undefined) return group
  }
  return undefined
}

const isEscaped = (text: string, at: number): boolean => (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1

/** The braces that open at `start`, when they close and hold a comma of their own. */
const groupAt = (text: string, start: number): Group | undefined => {
  const ends: number[] = []
  let depth = 0
  for (const { 0: found, index } of text.slice(start).matchAll(/\\.|[{},]/gs)) {
    const at = start + index
    depth += depthOf[found] ?? 0
    if (found === ',' && depth === 1) ends.push(at)
    if (depth === 0) return ends.length === 0 ? undefined : { text, start, ends: [...ends, at] }
  }
  return undefined
}

const depthOf: { [character: string]: number } = { '{': 1, '}': -1 }

const choicesOf = ({ text, start, ends }: Group): string[] => {
  const after = text.slice((ends.at(-1) ?? start) + 1)
  return ends.map((end, index) => text.slice(0, start) + text.slice((ends[index - 1] ?? start) + 1, end) + after)
}
