import { expect, test } from 'vitest'
import { commitMessage } from '../commit-message.ts'
import { planEdits } from '../edits/plan-edits.ts'
import { readRecord } from '../history/trailers.ts'
import type { File } from '../places/find-sites.ts'
import { parseWanted } from '../places/wanted.ts'
import { decideRollback } from './decide-rollback.ts'

const source = { repository: '', commit: '', runUrl: '' }

/** A bump of files, and the images that its commit names. */
const bumped = (before: File[], line: string) => {
  const wanted = parseWanted(line)
  if (typeof wanted === 'string') throw new Error(wanted)
  const plan = planEdits(before, [wanted])
  if ('refusals' in plan) throw new Error(plan.refusals.join('\n'))
  const files = before.map((file) => plan.files.find(({ path }) => path === file.path) ?? file)
  return { files, images: readRecord(commitMessage({ subject: undefined, results: plan.results, source })).written }
}

const file = (text: string, path = 'values.yaml'): File => ({ path, bytes: Buffer.from(text) })
const textOf = (files: File[]): string => files.map(({ bytes }) => bytes.toString()).join('')

test.each([
  ['one string', 'image: old/quote:v1\n', 'quote=r.example/new/quote:v2'],
  ['one string, under another name', 'image: old/quote:v1\n', 'quote=r.example/new/prices:v2'],
  ['fields', 'image: {repository: old/quote, tag: v1}\n', 'quote=r.example/new/quote:v2'],
  ['an entry of kustomize', 'kind: Kustomization\nimages: [{name: quote, newName: a/b, newTag: v1}]\n', 'quote=c/d:v2'],
  ['two places', 'a: {image: old/quote:v1}\nb: {image: old/quote:v0}\n', 'quote=new/quote:v2'],
])('%s that was given another repository gets the old one back, and once is enough', (_case, text, line) => {
  const before = [file(text)]
  const bump = bumped(before, line)
  expect(textOf(bump.files)).not.toBe(text)
  const back = decideRollback({ before, bumped: bump.files, now: bump.files }, bump.images)
  expect([textOf(back.files), back.refusals]).toEqual([text, []])
  const again = decideRollback({ before, bumped: bump.files, now: before }, bump.images)
  expect(again.images.map(({ places, conflicts }) => [places, conflicts])).toEqual([[[], []]])
  expect(again.images[0]?.standing).toBeGreaterThan(0)
})

test('an image of the same name from elsewhere is left alone', () => {
  const before = [file('a: {image: old/quote:v1}\n'), file('b: {image: other/quote:v1}\n', 'other.yaml')]
  const bump = bumped(before.slice(0, 1), 'quote=new/quote:v2')
  const now = [...bump.files, ...before.slice(1)]
  const back = decideRollback({ before, bumped: now, now }, bump.images)
  expect(back.files.map(({ path }) => path)).toEqual(['values.yaml'])
})

test('of a thousand places in one file each gets back its own, also when there is one more by now', () => {
  const places = Array.from({ length: 1_000 }, (_, index) => `a${index}: {image: shop/quote:v${index % 7}}\n`).join('')
  const before = [file(places)]
  const bump = bumped(before, 'quote=new')
  const back = decideRollback({ before, bumped: bump.files, now: bump.files }, bump.images)
  expect(textOf(back.files)).toBe(places)
  const more = [file(`${textOf(bump.files)}z: {image: shop/quote:hotfix}\n`)]
  const [restored] = decideRollback({ before, bumped: bump.files, now: more }, bump.images).images
  // Which of the seven a place held nobody can tell any more.
  expect([restored?.places.length, restored?.conflicts.length]).toEqual([0, 1_001])
}, 60_000)
