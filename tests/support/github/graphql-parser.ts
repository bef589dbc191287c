export type Value = { variable: string } | { literal: string | number | boolean | null }
export type Field = {
  kind: 'field'
  alias: string
  name: string
  args: Map<string, Value>
  selections: Selection[] | undefined
}
export type Selection = Field | { kind: 'fragment'; on: string; selections: Selection[] }
export type Operation = {
  kind: 'query' | 'mutation'
  name: string
  /** Name to type, as `GitObjectID!`. */
  variables: Map<string, string>
  selections: Selection[]
}

/** One named operation of the GraphQL language (spec, October 2021), without directives and named fragments. */
export const parseOperation = (source: string): Operation => {
  const tokens = source.match(/\.\.\.|[A-Za-z_]\w*|-?\d+|"(?:[^"\\]|\\.)*"|[!$():=[\]{}@|&]|[^\s,]/g) ?? []
  let at = 0
  const peek = (): string => tokens[at] ?? ''
  const fail = (): never => {
    const found = peek() === '' ? 'end of document' : `"${peek()}"`
    throw new SyntaxError(`Parse error on ${found}`)
  }
  const take = (): string => {
    if (peek() === '') fail()
    at += 1
    return tokens[at - 1] ?? ''
  }
  const expect = (token: string): void => {
    if (peek() !== token) fail()
    at += 1
  }
  const name = (): string => (/^[A-Za-z_]/.test(peek()) ? take() : fail())

  const variables = (): Map<string, string> => {
    const found = new Map<string, string>()
    if (peek() !== '(') return found
    expect('(')
    while (peek() !== ')') {
      expect('$')
      const variable = name()
      expect(':')
      found.set(variable, type())
    }
    expect(')')
    return found
  }
  const type = (): string => {
    const inner = peek() === '[' ? list() : name()
    if (peek() !== '!') return inner
    return `${inner}${take()}`
  }
  const list = (): string => {
    expect('[')
    const inner = type()
    expect(']')
    return `[${inner}]`
  }
  const value = (): Value => {
    if (peek() === '$') {
      expect('$')
      return { variable: name() }
    }
    const token = take()
    if (/^"/.test(token)) return { literal: String(JSON.parse(token)) }
    if (/^-?\d/.test(token)) return { literal: Number(token) }
    const words = new Map<string, boolean | null>([
      ['true', true],
      ['false', false],
      ['null', null],
    ])
    const word = words.get(token)
    if (word !== undefined) return { literal: word }
    return /^[A-Z_]+$/.test(token) ? { literal: token } : fail()
  }
  const args = (): Map<string, Value> => {
    const found = new Map<string, Value>()
    if (peek() !== '(') return found
    expect('(')
    while (peek() !== ')') {
      const argument = name()
      expect(':')
      found.set(argument, value())
    }
    expect(')')
    return found
  }
  const selections = (): Selection[] => {
    const found: Selection[] = []
    expect('{')
    while (peek() !== '}') found.push(selection())
    expect('}')
    return found.length === 0 ? fail() : found
  }
  const selection = (): Selection => {
    if (peek() === '...') {
      expect('...')
      expect('on')
      return { kind: 'fragment', on: name(), selections: selections() }
    }
    const first = name()
    if (peek() === ':') expect(':')
    else return { kind: 'field', alias: first, name: first, args: args(), selections: below() }
    return { kind: 'field', alias: first, name: name(), args: args(), selections: below() }
  }
  const below = (): Selection[] | undefined => (peek() === '{' ? selections() : undefined)

  const kind = take()
  if (kind !== 'query' && kind !== 'mutation') return fail()
  const operation = { kind, name: name(), variables: variables(), selections: selections() } as const
  return at === tokens.length ? operation : fail()
}
