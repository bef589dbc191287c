import { expect, test } from 'vitest'
import { wrongAmongGenerated } from '../support/hold-generated.ts'

test.each(Array.from({ length: 10 }, (_, index) => index))(
  'ten thousand generated files: no byte beside the tag changes, and other parsers read exactly the new one (%i)',
  async (round) => {
    const seeds = Array.from({ length: 1_000 }, (_, index) => 10_000 + round * 1_000 + index)
    expect(await wrongAmongGenerated(seeds)).toEqual([])
  },
)
