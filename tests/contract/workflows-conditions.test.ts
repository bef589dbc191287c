import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { at, listOf } from '../../src/lib/json.ts'
import { wordOf } from '../support/read-fields.ts'
import { evaluate } from '../support/workflows/evaluate.ts'

const deliver: unknown = parse(readFileSync('.github/workflows/deliver.yml', 'utf8'))
const conditionOf = (job: string): string => wordOf(at(deliver, 'jobs', job, 'if'))
const withOf = (job: string, input: string): string =>
  wordOf(
    listOf(at(deliver, 'jobs', job, 'steps'))
      .map((step) => at(step, 'with', input))
      .find((found) => found !== undefined),
  )

type Job = { result: string; outputs: Record<string, string> }
const done = (outputs: Record<string, string> = {}): Job => ({ result: 'success', outputs })
const failed: Job = { result: 'failure', outputs: {} }
const skipped: Job = { result: 'skipped', outputs: {} }

const three = done({ count: '3', deferred: '0', images: 'old' })
const all = done({ count: '0', images: 'old and new' })
const two = done({ count: '1', images: 'old and two' })

type Delivery = { select: Job; build: Job; collect: Job; inputs?: Record<string, unknown>; isCancelled?: boolean }

/** What the job that writes gets; undefined where it is skipped. */
const written = ({ select, build, collect, inputs = {}, isCancelled = false }: Delivery): unknown => {
  const given = { push: true, 'manifests-repository': 'acme/manifests', 'allow-partial': false, ...inputs }
  const contexts = { needs: { select, build, collect }, inputs: given }
  return evaluate(conditionOf('bump'), contexts, isCancelled) === true
    ? evaluate(withOf('bump', 'images'), contexts)
    : undefined
}

const partial = { 'allow-partial': true }

test.each<[what: string, delivery: Delivery, images: unknown]>([
  ['all is built', { select: three, build: done(), collect: all }, 'old and new'],
  [
    'nothing had to be',
    { select: done({ count: '0', deferred: '0', images: 'old' }), build: skipped, collect: skipped },
    'old',
  ],
  [
    'the catalogue is empty',
    { select: done({ count: '0', deferred: '0', images: '' }), build: skipped, collect: skipped },
    undefined,
  ],
  ['a leg failed', { select: three, build: failed, collect: two }, undefined],
  ['a leg failed, which is allowed', { select: three, build: failed, collect: two, inputs: partial }, 'old and two'],
  ['an image is gone after its push', { select: three, build: done(), collect: two }, undefined],
  [
    'all legs failed, and what stood was deleted meanwhile',
    { select: three, build: failed, collect: done({ count: '3', images: '' }), inputs: partial },
    undefined,
  ],
  ['ECR did not answer the second time', { select: three, build: done(), collect: failed, inputs: partial }, undefined],
  [
    'some wait for a later run',
    { select: done({ ...three.outputs, deferred: '44' }), build: done(), collect: all },
    undefined,
  ],
  ['the selection failed', { select: failed, build: skipped, collect: skipped, inputs: partial }, undefined],
  ['it was cancelled', { select: three, build: done(), collect: all, isCancelled: true }, undefined],
  ['nothing is to be pushed', { select: three, build: done(), collect: skipped, inputs: { push: false } }, undefined],
  [
    'there are no manifests',
    { select: three, build: done(), collect: all, inputs: { 'manifests-repository': '' } },
    undefined,
  ],
])('where %s, the commit holds just what exists', (_what, delivery, images) => {
  expect(written(delivery)).toBe(images)
})

test.each([
  ['a push that is delivered', true, 'push', 1],
  ['a pull request, whose merge has its base as a parent', false, 'pull_request', 2],
  ['a push that is only built, of as many commits as it may have', false, 'push', 0],
  ['a group of a merge queue', false, 'merge_group', 0],
])('the checkout of %s goes as deep as its base', (_what, push, event, depth) => {
  expect(evaluate(withOf('select', 'fetch-depth'), { inputs: { push }, github: { event_name: event } })).toBe(depth)
})
