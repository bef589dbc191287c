import { expect, test } from 'vitest'
import { collectImages } from '../collect-images.ts'
import { fingerprint, isOfContent } from '../content/fingerprint.ts'
import { chooseBuilds } from './choose-builds.ts'
import type { EcrLookup, Wanted } from './ecr-lookup.ts'
import { keyOf } from './ecr-lookup.ts'
import type { Prepared } from './prepare-services.ts'
import { rowOf } from './selection-row.ts'

const day = 86_400_000
const now = 1_000 * day
const clock = { now: () => now, sleep: () => Promise.resolve() }

const prepared = (name: string): Prepared => {
  const service = {
    name,
    repository: `shop/${name}`,
    context: name,
    buildArguments: [],
    platforms: ['linux/amd64'],
    paths: [],
  }
  const dockerfile = { mode: '100644', oid: 'a', path: `${name}/Dockerfile` }
  const ingredients = { ...service, files: [dockerfile], dockerfile, bases: [] }
  return { service, ingredients, own: fingerprint(ingredients), declared: [name], uncommitted: [] }
}
const [ad, cart, quote] = [prepared('ad'), prepared('cart'), prepared('quote')]

/** An ECR that holds images, each with its age in days, and counts its questions. */
const ecrWith = (ages: Map<string, number>, absent: string[] = [], digestOf = digestOfItsOwn) => {
  const questions: string[] = []
  const ecr: EcrLookup = {
    images: async (wanted) => {
      questions.push(`images ${wanted.length}`)
      const there = wanted.filter((one) => ages.has(keyOf(one)))
      const found = there.map((one) => [keyOf(one), { digest: digestOf(one), manifest: '{}', mediaType: '' }] as const)
      return { found: new Map(found), absent: new Set(absent) }
    },
    pushedAt: async (wanted) => {
      questions.push(`pushedAt ${wanted.length}`)
      return new Map(wanted.map((one) => [keyOf(one), now - (ages.get(keyOf(one)) ?? 0) * day]))
    },
    newest: () => Promise.resolve(undefined),
  }
  return { ecr, questions }
}
const digestOfItsOwn = (one: Wanted): string => `digest of ${keyOf(one)}`
const key = ({ service, own }: Prepared, tag = own): string => keyOf({ repository: service.repository, tag })
const shown = (choices: Awaited<ReturnType<typeof chooseBuilds>>) =>
  choices.map(({ prepared: { service }, digest, why }) => `${service.name} ${digest ? 'stands' : 'is built'}: ${why}`)

test('builds what ECR does not have, by one question for all', async () => {
  const { ecr, questions } = ecrWith(new Map([[key(ad), 1]]), ['shop/quote'])
  const choices = await chooseBuilds({ prepared: [ad, cart, quote] }, { ecr, clock })
  expect(shown(choices)).toEqual([
    'ad stands: ECR has an image of this content',
    'cart is built: ECR has no image of this content',
    'quote is built: ECR has no repository shop/quote yet',
  ])
  expect(questions).toEqual(['images 3'])
})

test('an image that is too old is followed by one under a tag of the same content, and that by the next', async () => {
  const ages = new Map([
    [key(ad), 90],
    [key(cart), 10],
  ])
  const { ecr, questions } = ecrWith(ages)
  const request = { prepared: [ad, cart], maxAgeMilliseconds: 30 * day }
  const first = await chooseBuilds(request, { ecr, clock })
  expect(shown(first)).toEqual([
    'ad is built: its image is 90d00h old, and max-age is 30d00h',
    'cart stands: ECR has an image of this content',
  ])
  expect(questions).toEqual(['images 2', 'pushedAt 2', 'images 1'])
  const next = first[0]?.tag ?? ''
  expect([next === ad.own, isOfContent(next, ad.own)]).toEqual([false, true])

  ages.set(key(ad, next), 40)
  const second = (await chooseBuilds(request, { ecr, clock }))[0]
  expect(second?.why).toBe('its image is 40d00h old, and max-age is 30d00h')
  expect([ad.own, next]).not.toContain(second?.tag)

  ages.set(key(ad, second?.tag), 1)
  expect((await chooseBuilds(request, { ecr, clock }))[0]).toMatchObject({
    tag: second?.tag,
    digest: expect.any(String),
  })
})

test('a rebuild that gives the same image, or an older one again, is not asked for without end', async () => {
  const ages = new Map([[key(ad), 50]])
  const { ecr, questions } = ecrWith(ages, [], () => 'same')
  const request = { prepared: [ad], maxAgeMilliseconds: 30 * day }
  const next = (await chooseBuilds(request, { ecr, clock }))[0]?.tag ?? ''
  // ECR tells when a digest was pushed first, under whichever tag.
  ages.set(key(ad, next), 50)
  expect(shown(await chooseBuilds(request, { ecr, clock }))).toEqual([
    'ad stands: it was built again for its age, and the same image came of it',
  ])
  expect(questions.length).toBeLessThan(10)

  for (const tag of [ad.own, next]) ages.set(key(ad, tag), 65)
  const later = (await chooseBuilds(request, { ecr, clock }))[0]
  expect([later?.digest, [ad.own, next].includes(later?.tag ?? '')]).toEqual([undefined, false])
  ages.set(key(ad, later?.tag), 65)
  expect((await chooseBuilds(request, { ecr, clock }))[0]).toMatchObject({ tag: later?.tag, digest: 'same' })
})

test('two images that take turns are not followed without end', async () => {
  const turns = new Map<string, string>([[key(ad), 'one']])
  const ages = new Map([[key(ad), 50]])
  const { ecr } = ecrWith(ages, [], (one) => turns.get(keyOf(one)) ?? '')
  const request = { prepared: [ad], maxAgeMilliseconds: 30 * day }
  for (const digest of ['two', 'one']) {
    const tag = (await chooseBuilds(request, { ecr, clock }))[0]?.tag
    turns.set(key(ad, tag), digest)
    ages.set(key(ad, tag), 50)
  }
  expect((await chooseBuilds(request, { ecr, clock }))[0]?.digest).toBe('one')
})

test('the fan-in says when an image of the first run is gone', async () => {
  const warnings: string[] = []
  const progress = {
    say: () => undefined,
    warn: (text: string) => warnings.push(text),
    phase: <T>(_: string, work: () => Promise<T>) => work(),
  }
  const row = rowOf({ service: cart.service, tag: cart.own, bases: [] })
  const image = { name: 'ad', repository: 'shop/ad', tag: ad.own, digest: 'sha256:old' }
  const { ecr } = ecrWith(new Map([[key(cart), 0]]))
  const result = await collectImages({ rows: [row], images: [image] }, { ecr: async () => ecr, progress })
  expect(result).toMatchObject({ selected: [], deferred: [], standing: [{ image: { name: 'cart', tag: cart.own } }] })
  expect(warnings).toEqual([expect.stringContaining(`ad: ${ad.own} was in ECR at the first run and is gone`)])
})
