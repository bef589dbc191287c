import fc from 'fast-check'
import { Failure } from '../../src/lib/failure.ts'

/** `scripts/test --soak` tries many more, and other ones each time; an ordinary run always the same. */
const isWhole = process.env.SLIPWAY_FAULTS === 'all'

/** Checks a property on so many made-up values, a hundred times as many in the whole. */
export const holds = <T extends [unknown, ...unknown[]]>(
  property: fc.IRawProperty<T>,
  ordinaryRuns: number = 100,
): void | Promise<void> =>
  fc.assert(property, isWhole ? { numRuns: ordinaryRuns * 100 } : { numRuns: ordinaryRuns, seed: 7 })

/** What somebody means harm by, in parts: names of prototypes, marks of every language that is read or written here. */
const parts = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'],
  ...['::error::', '::set-output name=a::b', '::add-mask::', '::stop-commands::x', '##[error]', '\r', '\n', '\r\n'],
  ...['$(id)', '`id`', ';id', '&&', '| tee', '../', '/etc/passwd', '\\', "'", '"', '\0', '\u0085', '\u2028'],
  ...['<!--', '-->', '<img src=x onerror=y>', '[a](javascript:b)', '![a](b)', '</details>', '```', '|', '@me', '#1'],
  ...['\u001B[2J', '\u202E', '\u2066', '\uFEFF', '\uD800', '\u{1F600}', '\u{E0041}'],
  ...['{{', '}}', '${', '}', '{', '[', ']', ',', ':', '&a', '*a', '<<', '!!js/function', '|-', '%', '#', '- ', '  '],
  ...[
    'a',
    'b',
    '0',
    '9'.repeat(20),
    '1e400',
    '-',
    '.',
    '_',
    '=',
    '@',
    'sha256:',
    '0'.repeat(64),
    'v1',
    'image',
    'quote',
  ],
]

/** Text of such parts, or of anything. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((chosen) => chosen.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
)

/** The same with parts of one's own among them, so that a parser is come further into. */
export const textOf = (...own: string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: fc.constantFrom(...parts) }),
      {
        maxLength: 16,
      },
    )
    .map((chosen) => chosen.join(''))

/** JSON as it comes over a wire, with keys that are names of prototypes. */
export const hostileJson = fc.oneof(
  fc.json({ maxDepth: 5 }),
  fc
    .object({ key: fc.oneof(fc.constantFrom(...parts), fc.string()), maxDepth: 4 })
    .map((value) => JSON.stringify(value)),
  hostileText,
)

/** Values as a parser of JSON gives them: `__proto__` is a key like any other there. */
export const hostileValue = hostileJson.map((text): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
})

/** What the reader returns; a Failure is an answer as well, and anything else that is thrown is a defect. */
export const orFailure = <T>(read: () => T): T | Failure => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

/** The same for a reader that takes its time. */
export const orFailureLater = async <T>(read: () => Promise<T>): Promise<T | Failure> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

/** Whether nothing was put into what all objects have in common. */
export const isUnpolluted = (): boolean => {
  const plain: Record<string, unknown> = {}
  const polluted = Object.keys(Object.prototype).length > 0 || parts.some((part) => Object.keys(plain).includes(part))
  return !polluted && Object.getOwnPropertyNames(Object.prototype).length === ownNames
}

const ownNames = Object.getOwnPropertyNames(Object.prototype).length
