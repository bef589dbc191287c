import { expect, test } from 'vitest'
import { wrongAmongGenerated } from '../support/hold-generated.ts'
import { findReaders } from '../support/yaml-readers.ts'
import { sampled } from './sample.ts'
import { tally } from './tally.ts'

const suite = 'hostile-manifests'
const filesEach = 100
const batches = Array.from({ length: 100 }, (_, batch) =>
  Array.from({ length: filesEach }, (__, index) => 10_000 + batch * filesEach + index),
)

test.each(sampled(batches, 1))(
  'files that were made up, from %i on: no byte beside the image changes, and other parsers read exactly the new one',
  async (...seeds) => {
    const readers = (await findReaders()).map(({ name }) => name).join(', ')
    const wrong = await wrongAmongGenerated(seeds)
    for (const seed of seeds) {
      await tally({ suite, done: 'a made-up file of YAML', to: `the editor, beside ${readers}` }, async () => {
        expect(wrong.filter((one) => one.seed === seed)).toEqual([])
        return 'read alike, no other byte changed'
      })
    }
  },
)
