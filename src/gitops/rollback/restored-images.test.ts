import { expect, test } from 'vitest'
import type { Target } from '../places/edit.ts'
import type { RolledBack } from './plan-rollback.ts'
import { restoredImages } from './restored-images.ts'

const host = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const target = (tag: string, repository = `${host}/shop/quote`): Target => ({ repository, tag, digest: '' })
const source = { repository: '', commit: '' }
const image = (to: Target[]): RolledBack => ({
  image: { name: 'quote', repository: 'shop/quote', tag: 'B', digest: '', files: undefined, source },
  places: to.map((one, index) => ({ path: `${index}.yaml`, line: 1, from: target('B'), to: one })),
  outcome: to.length > 0 ? 'rolled-back' : 'nothing-to-do',
  standing: 0,
  changed: [],
})
const quote = (tag: string) => ({ name: 'quote', repository: 'shop/quote', tag, digest: '' })

test.each([
  { name: 'one place', images: [image([target('A')])], restored: [quote('A')] },
  { name: 'two places, one version', images: [image([target('A'), target('A')])], restored: [quote('A')] },
  { name: 'two places, two versions', images: [image([target('A'), target('0')])], restored: [] },
  { name: 'a placeholder instead of a repository', images: [image([target('A', 'quote')])], restored: [quote('A')] },
  { name: 'nothing restored', images: [image([])], restored: [] },
])('$name', ({ images, restored }) => {
  expect(restoredImages(images)).toEqual(restored)
})
