import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import { fingerprint } from '../content/fingerprint.ts'
import { traceOf } from '../content/trace.ts'
import { traceLabel } from '../content/trace-label.ts'
import type { Choice } from './choose-builds.ts'
import type { EcrLookup } from './ecr-lookup.ts'
import { explainChoices } from './explain-choices.ts'

const service = { name: 'ad', repository: 'shop/ad', context: 'ad', buildArguments: [], platforms: [], paths: [] }
const file = (path: string, oid: string) => ({ mode: '100644', oid, path })
const madeOf = (oid: string) => {
  const dockerfile = file('ad/Dockerfile', 'a')
  return { ...service, files: [dockerfile, file('ad/main.ts', oid)], dockerfile, bases: [] }
}
const ingredients = madeOf('1')
const own = fingerprint(ingredients)
const prepared = { service, ingredients, own, declared: ['ad'], uncommitted: [] }
const choice: Choice = { prepared, tag: own, digest: undefined, why: 'ECR has no image of this content' }

const explained = async (newest: EcrLookup['newest'], changes: Partial<Choice> = {}) => {
  const ecr = { images: () => Promise.reject(), pushedAt: () => Promise.reject(), newest }
  const [only] = await explainChoices([{ ...choice, ...changes }], ecr)
  return only?.why
}
const newest = (label: string | undefined) => async () => ({
  tag: 'src-0000000000000001',
  pushedAt: new Date('2026-03-01T10:20:30Z'),
  label,
})
const since = 'src-0000000000000001 of 2026-03-01 10:20'

test.each([
  {
    what: 'a file that changed',
    label: traceLabel(traceOf(madeOf('0'))).value,
    says: `since ${since}: ad/main.ts changed`,
  },
  { what: 'nothing', label: traceLabel(traceOf(ingredients)).value, says: `${since} has the same content` },
  { what: 'no label', label: undefined, says: `the newest image, ${since}, does not say what it was made of` },
  {
    what: 'a label of somebody else',
    label: 'x',
    says: `the newest image, ${since}, does not say what it was made of`,
  },
])('explains by the newest image: $what', async ({ label, says }) => {
  expect(await explained(newest(label))).toBe(`ECR has no image of this content; ${says}`)
})

test('a service without an image is the first one, and one that stands needs no explanation', async () => {
  expect(await explained(async () => undefined)).toBe('ECR has no image of this content; it is the first one')
  expect(await explained(newest(undefined), { digest: 'sha256:1', why: 'it stands' })).toBe('it stands')
})

test('what cannot be explained is selected all the same, unless the run is over', async () => {
  const failing = (reason: 'denied' | 'cancelled') => () => Promise.reject(new Failure(reason, `it is ${reason}`))
  expect(await explained(failing('denied'))).toMatch(/; what changed since cannot be told: it is denied$/)
  await expect(explained(failing('cancelled'))).rejects.toThrow('it is cancelled')
})
