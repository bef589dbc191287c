import { expect, test } from 'vitest'
import { wrongAmongGenerated } from '../../../tests/support/hold-generated.ts'

// Ten thousand of them are among the slow repetitions, tests/soak.
test('in generated files of every format, no byte beside the tag changes, and other parsers read exactly the new one', async () => {
  const seeds = Array.from({ length: 1_000 }, (_, index) => index + 1)
  expect(await wrongAmongGenerated(seeds)).toEqual([])
}, 60_000)
