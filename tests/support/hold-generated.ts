import { planEdits } from '../../src/gitops/edits/plan-edits.ts'
import { changedValues } from './changed-values.ts'
import { chooser } from './chooser.ts'
import { generated } from './generated-manifests.ts'
import { digest1, digest2 } from './plan-text.ts'
import { findReaders } from './yaml-readers.ts'

const tags: [string, ...string[]] = [
  'v2',
  '1.2.3',
  'src-0123456789abcdef',
  '1.10',
  '1234567',
  '1e3',
  '0x1f',
  '2026-11-22',
  'on',
]

type Edited = { seed: number; before: string; after: string; expected: string[]; tag: string }

const edit = (seed: number): Edited => {
  const { path, write } = generated(seed)
  const tag = chooser(seed + 2_000_000)(...tags)
  const before = write({ scalar: 'v1.4.2', text: 'v1.4.2', digest: digest1 })
  const wanted = { name: 'quote', repository: 'shop/quote', tag, digest: digest2 }
  const plan = planEdits([{ path, bytes: Buffer.from(before) }], [wanted])
  const after = 'refusals' in plan ? plan.refusals.join('\n') : (plan.files[0]?.bytes.toString() ?? before)
  // A plain tag may get quotes; whether it had to, the parsers tell.
  const expected = [tag, `"${tag}"`].map((scalar) => write({ scalar, text: tag, digest: digest2 }))
  return { seed, before, after, expected, tag }
}

/** Of which file, and what about it is wrong. */
type Wrong = { seed: number }

/** What is wrong with the edits of generated files: bytes beside the tag, or what another parser reads. */
export const wrongAmongGenerated = async (seeds: number[]): Promise<Wrong[]> => {
  const edits = seeds.map(edit)
  const bytes = edits.filter(({ after, expected }) => !expected.includes(after))
  const readers = await findReaders()
  const read = readers.map(async ({ name, read: readAll }) => {
    const [before, after] = [
      await readAll(edits.map((one) => one.before)),
      await readAll(edits.map((one) => one.after)),
    ]
    return edits
      .filter((one, index) => {
        const changes = changedValues(before[index] ?? { error: '' }, after[index] ?? { error: 'none' })
        const isRight = (change: { before: unknown; after: unknown }): boolean =>
          change.after === String(change.before).replace('v1.4.2', one.tag).replace(digest1, digest2)
        return changes.length === 0 || !changes.every(isRight)
      })
      .map(({ seed, after: text }) => ({ reader: name, seed, text }))
  })
  return [...bytes, ...(await Promise.all(read)).flat()]
}
