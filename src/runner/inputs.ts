import { unpackLines } from '../lib/packed-lines.ts'
import { parseDuration } from '../lib/time.ts'

/** An input's value, or everything that is wrong with it. */
type Read<T> = { value: T } | { mistakes: string[] }

/** How an input's text (trimmed by the runner's own library) becomes a value. A secret, or what is said to be one, is masked. */
export type Reader<T> = { read: (raw: string) => Read<T>; secret?: true | ((raw: string) => boolean) }

export type Schema = Record<string, Reader<unknown>>
type ValueOf<R> = R extends Reader<infer T> ? T : never
export type Parsed<S extends Schema> = { [K in keyof S]: ValueOf<S[K]> }

const found = (raw: string): string => (raw === '' ? 'it is empty' : `it holds ${JSON.stringify(raw.slice(0, 200))}`)

/** A reader of whatever `parse` accepts; undefined is a mistake, told as what should be there. */
export const shaped = <T>(should: string, parse: (raw: string) => T | undefined): Reader<T> => ({
  read: (raw) => {
    const value = parse(raw)
    return value === undefined ? { mistakes: [`should be ${should}, but ${found(raw)}`] } : { value }
  },
})

/** A text that the pattern matches. */
export const matching = (should: string, pattern: RegExp): Reader<string> =>
  shaped(should, (raw) => (pattern.test(raw) ? raw : undefined))

export const text: Reader<string> = shaped('set', (raw) => raw || undefined)
export const optionalText: Reader<string | undefined> = { read: (raw) => ({ value: raw || undefined }) }

/**
 * What goes into a header of HTTP, which takes no other characters. Of a longer one servers break the connection, which
 * passes for one that is busy. What it holds is never quoted.
 */
export const optionalToken: Reader<string | undefined> = {
  secret: true,
  read: (raw) =>
    /^[!-~]{0,8192}$/.test(raw)
      ? optionalText.read(raw)
      : {
          mistakes: ['should be one token, of at most 8192 characters of ASCII and no blanks, but it is not'],
        },
}

/** What Linux takes as the name of a file, and as a path. */
const longestName = 255
const longestPath = 4095

export const path: Reader<string> = shaped('a path, of at most 4095 bytes and 255 in each name', (raw) => {
  const names = raw.split('/').map((name) => Buffer.byteLength(name))
  return Buffer.byteLength(raw) > longestPath || Math.max(...names) > longestName ? undefined : raw || undefined
})
export const bool: Reader<boolean> = shaped('`true` or `false`', (raw) =>
  raw === 'true' || raw === 'false' ? raw === 'true' : undefined,
)

/** Milliseconds. */
export const duration: Reader<number> = shaped('a duration such as `90s`, `10m` or `1h30m`', parseDuration)

export const oneOf = <const T extends string>(...values: T[]): Reader<T> =>
  shaped(`one of ${values.map((value) => `\`${value}\``).join(', ')}`, (raw) => values.find((value) => value === raw))

/** The input may be left empty. */
export const optional = <T>({ read, ...reader }: Reader<T>): Reader<T | undefined> => ({
  ...reader,
  read: (raw) => (raw === '' ? { value: undefined } : read(raw)),
})

/** One item a line, each through `item`; blank lines are skipped, packed ones unpacked, and every bad line is told. */
export const linesOf = <T>(item: Reader<T>): Reader<T[]> => ({
  read: (raw) => {
    const items = unpackLines(raw)
    if (typeof items === 'string') return { mistakes: [items] }
    const reads = items.map((line) => item.read(line))
    const mistakes = reads.flatMap((read) => ('mistakes' in read ? read.mistakes : []))
    return mistakes.length > 0
      ? { mistakes }
      : { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) }
  },
})

export const lines: Reader<string[]> = linesOf(text)

/** A list that must have at least one item. */
export const someOf = <T>(list: Reader<T[]>): Reader<T[]> => ({
  read: (raw) => (raw === '' ? { mistakes: ['should hold at least one line, but it is empty'] } : list.read(raw)),
})

export type ParsedInputs<S extends Schema> = { input: Parsed<S> } | { mistakes: string[] }

/** Reads every input and tells every mistake at once, each under the input's name. */
export const parseInputs = <S extends Schema>(schema: S, raw: (name: string) => string): ParsedInputs<S> => {
  const reads = Object.entries(schema).map(([name, reader]) => ({ name, read: reader.read(raw(name)) }))
  const mistakes = reads.flatMap(({ name, read }) =>
    'mistakes' in read ? read.mistakes.map((mistake) => `${name}: ${mistake}`) : [],
  )
  if (mistakes.length > 0) return { mistakes }
  const values = reads.map(({ name, read }) => [name, 'value' in read ? read.value : undefined])
  return { input: Object.fromEntries(values) }
}
