import type { Choose } from './chooser.ts'

/** What an image is pinned to, as it stands in the file: the source of a plain tag, the text of a tag within a reference. */
export type Slots = { scalar: string; text: string; digest: string }

/** Lines of a block, to be indented by whoever holds them; `flow` where it can stand on one line. */
type Block = { lines: string[]; flow?: string }

/** `anchor` gives a new name each time: some parsers refuse one that comes twice. */
export type Making = { choose: Choose; slots: Slots; anchor: () => string }

const image = ({ choose, slots }: Making): Block => {
  const quote = choose('', '"', "'")
  const tag = quote === '' ? slots.scalar : `${quote}${slots.text}${quote}`
  const repository = `${choose('', 'r.example/', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/')}shop/quote`
  const reference = `${choose('image: ', 'image:   ')}${quote}${repository}:${slots.text}${choose('', `@${slots.digest}`)}${quote}`
  const fields = [
    `repository: ${repository}`,
    `tag: ${choose('', '&a1 ', '!!str ')}${tag}`,
    ...choose([], [`digest: ${slots.digest}`]),
  ]
  const ordered = choose(fields, [...fields].reverse())
  return choose({ lines: [reference], flow: reference }, { lines: ordered, flow: ordered.join(choose(', ', ' ,  ')) })
}

const noise = ({ choose, anchor }: Making): Block => {
  const name = anchor()
  const scalar = choose(
    '1',
    'true',
    '"a: b # c"',
    "'it''s'",
    'quote',
    'image quote:v0',
    '[a, {b: c}]',
    '~',
    '2001-01-01',
  )
  return choose<Block>(
    { lines: [`k1: ${scalar}`, 'k2:'], flow: `k1: ${scalar}` },
    { lines: ['k3: |', '  image: shop/quote:v0', '', '    tag: v0'] },
    { lines: ['k4: >-', '  repository: shop/quote', '  tag: v0'] },
    { lines: [`k5: &${name} {x: 1}`, `k6: *${name}`] },
    { lines: ['k7:', '- a', '-   - b', '    - tag: v0'] },
    { lines: ['"k8":', '  repository: shop/tea', '  tag: v0'] },
  )
}

/** Now and then a comment, or blank lines. */
export const comment = ({ choose }: Making): string[] =>
  choose([], [], [''], ['# image: shop/quote:v0'], ['', '', `# é 漢字 😀 ${'long '.repeat(20)}`])

/** Maps within maps, an image at the bottom, other things around. */
export const tree = (making: Making, depth: number): Block => {
  const { choose } = making
  const within = depth === 0 ? image(making) : tree(making, depth - 1)
  const key = choose('web', 'global', '"a b"', 'deep', 'x.y')
  const indent = choose('  ', '    ', ' ')
  const flow = within.flow === undefined ? undefined : `{${choose('', ' ')}${within.flow}${choose('', ' ')}}`
  const nested = [`${key}:${choose('', ' # note')}`, ...within.lines.map((line) => (line === '' ? '' : indent + line))]
  const held = flow === undefined ? nested : choose([`${key}: ${flow}${choose('', ' # é 😀', '   ')}`], nested)
  const beside = choose([], noise(making).lines)
  return {
    lines: [...comment(making), ...choose([...held, ...beside], [...beside, ...held])],
    ...(flow === undefined || beside.length > 0 ? {} : { flow: `${key}: ${flow}` }),
  }
}
