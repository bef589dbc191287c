import { expect, test } from 'vitest'
import { planEdits } from './plan-edits.ts'

/** The same numbers for the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

type Choose = <T>(...options: [T, ...T[]]) => T

const chooser = (seed: number): Choose => {
  const random = randomFrom(seed)
  return (first, ...rest) => [first, ...rest][Math.floor(random() * (rest.length + 1))] ?? first
}

const quoted = (choose: Choose, text: string): string => choose(text, `"${text}"`, `'${text}'`)
const noise = (choose: Choose): string => choose('', '', ' ', '   ', ' # note', '\t# é 😀', ` # ${'long '.repeat(25)}`)
const between = (choose: Choose, indent: string): string =>
  choose('', '', '\n', '\n\n\n', `${indent}# image: quote:v0\n`, '# newTag: v0\n')

/** One entry about a service, in one of many ways to write it; `tag` is what it pins. */
const entry = (choose: Choose, { name, tag }: { name: string; tag: string }): string => {
  const pad = choose('', '  ', '    ')
  const space = choose(' ', ' ', '   ')
  const anchor = choose('', '', '&a-', '!!str ').replace('&a-', `&a-${name} `)
  if (choose(true, true, false)) {
    const first = [`name:${space}${quoted(choose, name)}`, `newTag:${space}${anchor}${tag}`]
    const [one, two] = choose(true, false) ? first : [...first].reverse()
    return `${pad}- ${one}${noise(choose)}\n${pad}  ${two}${noise(choose)}\n${pad}  newName: r.example/${name}\n`
  }
  const inner = choose(' ', '')
  return `${pad}-${space}{${inner}name: ${name},${choose(' ', '  ')}newTag: ${tag}${inner}}${noise(choose)}\n`
}

const document = (seed: number, tagOfQuote: string): string => {
  const choose = chooser(seed)
  const names = choose(['quote'], ['cart', 'quote'], ['quote', 'quote-db', 'misquote'], ['a', 'b', 'quote', 'c'])
  const pad = choose('', '  ', '    ')
  const mark = choose('', '', '\uFEFF')
  const head = choose(
    '',
    '---\n',
    '# 漢字\n',
    'kind: Kustomization\nresources: [a, "b"]\n',
    'note: |\n  newTag: v0\n  quote\n',
  )
  const aligned = (text: string): string => text.replace(/^ *-/, `${pad}-`).replace(/\n *(new|name)/g, `\n${pad}  $1`)
  const entries = names.map(
    (name) => between(choose, pad) + aligned(entry(choose, { name, tag: name === 'quote' ? tagOfQuote : 'v1' })),
  )
  const text = `${mark}${head}images:${noise(choose)}\n${entries.join('')}${choose('', '\n', '# end\n', '---\nkind: Component\n')}`
  const ended = choose(true, true, false) ? text : text.trimEnd()
  return choose(true, true, true, false) ? ended : ended.replaceAll('\n', '\r\n')
}

test('in any style, the bytes of the tag change and no other byte does', () => {
  for (let seed = 1; seed <= 1_500; seed += 1) {
    const quote = chooser(seed)('', '"', "'")
    const before = document(seed, `${quote}v1${quote}`)
    const plan = planEdits(
      [{ path: 'kustomization.yaml', bytes: Buffer.from(before) }],
      [{ name: 'quote', tag: 'v2.0' }],
    )
    const after = 'files' in plan ? plan.files[0]?.bytes.toString() : plan.refusals.join('\n')
    expect(after, `seed ${seed}`).toBe(document(seed, `${quote}v2.0${quote}`))
  }
})
