import { describe, expect, test } from 'vitest'
import { changedValues } from '../../../tests/support/changed-values.ts'
import { oldDigest, oldTag, type StyledFile, styledFiles } from '../../../tests/support/manifest-styles.ts'
import { digest2 } from '../../../tests/support/plan-text.ts'
import { findReaders, type Reading, readerNames } from '../../../tests/support/yaml-readers.ts'
import { parseImagePath } from '../places/image-path.ts'
import { withPaths } from '../places/match.ts'
import { planEdits } from './plan-edits.ts'

const files = await styledFiles()
const readers = await findReaders()

/** The file with another tag and digest, or why it was refused. */
const edit = ({ path, text, paths }: StyledFile, tag: string): string => {
  const read = paths.map(parseImagePath).filter((one) => typeof one !== 'string')
  const wanted = withPaths({ name: 'quote', repository: 'shop/quote', tag, digest: digest2 }, read)
  const plan = planEdits([{ path, bytes: Buffer.from(text) }], [wanted])
  return 'refusals' in plan ? plan.refusals.join('\n') : (plan.files[0]?.bytes.toString() ?? 'unchanged')
}

const replaced = (text: string, tag: string): string => text.replaceAll(oldTag, tag).replaceAll(oldDigest, digest2)
const namesOf = (wrong: StyledFile[]): string[] => wrong.map(({ name }) => name)

test('there are hundreds of files, each another one', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(new Set(files.map(({ path, text }) => `${path}\0${text}`)).size).toBe(files.length)
})

test('the bytes of tag and digest change, and no other byte does', () => {
  expect(namesOf(files.filter((file) => edit(file, 'v2.0') !== replaced(file.text, 'v2.0')))).toEqual([])
})

// What YAML 1.1 or 1.2 takes for a number, a date, a boolean or nothing.
const traps = [
  '1.10',
  '1234567',
  '0123456',
  '1e3',
  '12e4567',
  '0x1f',
  '0b11',
  '0o17',
  '1_000',
  '2026-11-22',
  'no',
  'null',
]

const withoutQuotes = (text: string, value: string): string =>
  text.replaceAll(`"${value}"`, value).replaceAll(`'${value}'`, value)

test.each(traps)('%s may get quotes, and no other byte changes', (tag) => {
  const wrong = files.filter(
    (file) => withoutQuotes(edit(file, tag), tag) !== replaced(withoutQuotes(file.text, oldTag), tag),
  )
  expect(namesOf(wrong)).toEqual([])
})

const whatIsWrong = (file: StyledFile, { before, after, tag }: { before: Reading; after: Reading; tag: string }) => {
  // What a parser cannot read, it cannot be asked about.
  if ('error' in before) return []
  const changes = changedValues(before, after)
  const bad = changes.filter((change) => change.after !== replaced(String(change.before), tag))
  return changes.length > 0 && bad.length === 0 ? [] : [{ file: file.name, tag, bad, after }]
}

describe.each(readerNames)('%s', (name) => {
  const reader = readers.find((one) => one.name === name)

  test.runIf(reader)(
    'reads exactly the new tag and the new digest, and all else as before',
    async () => {
      const before = (await reader?.read(files.map(({ text }) => text))) ?? []
      expect(before.filter((reading) => 'documents' in reading).length).toBeGreaterThan(files.length * 0.95)
      for (const tag of ['v2.0', '1.10', '12e4567', '1_000', '2026-11-22', 'no']) {
        const after = (await reader?.read(files.map((file) => edit(file, tag)))) ?? []
        const read = (list: Reading[], index: number): Reading => list[index] ?? { error: 'not read' }
        const wrong = files.flatMap((file, index) =>
          whatIsWrong(file, { before: read(before, index), after: read(after, index), tag }),
        )
        expect(wrong).toEqual([])
      }
    },
    120_000,
  )
})
