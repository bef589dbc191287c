import { expect, test } from 'vitest'
import { rowOf } from './selection-row.ts'
import { tellSelection } from './tell-selection.ts'

const row = (name: string) => ({
  row: rowOf({
    service: { name, repository: `shop/${name}`, context: name, buildArguments: [], platforms: [], paths: [] },
    tag: `src-${name}`,
    bases: [],
  }),
  why: 'new',
})

test('tells every service with its tag, or its name alone, or how many there are', () => {
  const image = { name: 'ad', repository: 'shop/ad', tag: 'src-ad', digest: '' }
  const result = { selected: [row('cart')], deferred: [row('quote')], standing: [{ image, why: 'there' }] }
  const counts = { counts: '{"selected":1,"deferred":1,"standing":1}', deferred: '1' }
  expect(tellSelection(result)).toEqual([
    {
      ...counts,
      services: '{"selected":[["cart","src-cart"]],"deferred":[["quote","src-quote"]],"standing":[["ad","src-ad"]]}',
    },
    { ...counts, services: '{"selected":[["cart"]],"deferred":[["quote"]],"standing":[["ad"]]}' },
    counts,
  ])
})
