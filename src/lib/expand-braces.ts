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

/** The first braces that close and hold a comma of their own. */
const findGroup = (text: string): Group | undefined =>
  groupsIn(text).reduce<Group | undefined>(
    (first, group) => (first && first.start < group.start ? first : group),
    undefined,
  )

/** All are gone over once: most may never close. */
const groupsIn = (text: string): Group[] => {
  const open: { start: number; ends: number[] }[] = []
  return [...text.matchAll(/\\.|[{},]/gs)].flatMap(({ 0: found, index }) => {
    if (found === '{') open.push({ start: index, ends: [] })
    if (found === ',') open.at(-1)?.ends.push(index)
    const { start, ends } = (found === '}' ? open.pop() : undefined) ?? { start: 0, ends: [] }
    return ends.length === 0 ? [] : [{ text, start, ends: [...ends, index] }]
  })
}

const choicesOf = ({ text, start, ends }: Group): string[] => {
  const after = text.slice((ends.at(-1) ?? start) + 1)
  return ends.map((end, index) => text.slice(0, start) + text.slice((ends[index - 1] ?? start) + 1, end) + after)
}
