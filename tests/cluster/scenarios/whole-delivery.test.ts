import { afterAll, describe, expect, test } from 'vitest'
import { deliveries, type Edit } from '../../../scripts/demonstration/deliveries.ts'
import { findBuildKit } from '../../support/buildkit.ts'
import { serviceFiles } from '../manifests.ts'
import { openQuoteDelivery } from '../quote-delivery.ts'

const tools = await findBuildKit()
const [, dearer, , crashing] = deliveries({ runs: true })

/** On top of the crash: the price is in the code again, and the service says that it is not healthy. */
const price: Edit = {
  file: 'services/quote/src/price.ts',
  replace: [{ from: "Number(readFileSync('/etc/quote/price'))", to: '999' }],
}
const unhealthy: Edit = {
  file: 'services/quote/src/server.ts',
  replace: [{ from: "{ status: 200, body: { status: 'ok' } }", to: "{ status: 503, body: { status: 'warming up' } }" }],
}

const took: [string, number][] = []
const timed = async <T>(what: string, work: Promise<T>): Promise<T> => {
  const started = performance.now()
  const done = await work
  took.push([what, (performance.now() - started) / 1000])
  return done
}
afterAll(() => {
  for (const [what, seconds] of took) console.info(`${seconds.toFixed(1).padStart(6)} s  ${what}`)
})

describe.runIf(tools)('the quote service, from its commit into a pod', () => {
  test('a bad version is diagnosed and taken back, beside a bump of another service and by hand', async () => {
    if (!tools) return
    await using delivery = await openQuoteDelivery(tools)
    const { shop, build, bump, tenItems } = delivery
    const cart = await shop.push('cart-one', { service: 'cart' })
    await shop.repository.commit(serviceFiles('cart', { args: ['serve'] }, cart))
    await shop.application('cart')

    await delivery.commit('Quote a price for shipping')
    const first = await timed('build, and push of all layers', build())
    expect(first.outputs.outcome, first.log).toBe('built')
    expect(await delivery.pullOfAStranger(first.outputs.image ?? '')).toContain('401 Unauthorized')
    const firstBump = await timed('bump', bump(first.outputs['image-json']))
    await shop.application('quote')
    const live = await timed('the first sync, pull and start, until live', shop.health(firstBump.outputs))
    expect(live.outputs.outcome, live.log).toBe('live')
    expect([await tenItems(), await delivery.running()]).toEqual([89.9, [first.outputs.digest]])

    await delivery.commit('Raise the price', dearer?.edit)
    const second = await timed('build, and push of a layer', build())
    const secondBump = await timed('bump', bump(second.outputs['image-json']))
    const dearerLive = await timed('the change, until live', shop.health(secondBump.outputs))
    expect(dearerLive.outputs.outcome, dearerLive.log).toBe('live')
    expect([await tenItems(), await delivery.running()]).toEqual([94.9, [second.outputs.digest]])

    await delivery.commit('Read the price from a file', crashing?.edit)
    const bad = await build()
    const badBump = await bump(bad.outputs['image-json'])
    const degraded = await timed('the crash, until it is told', shop.health(badBump.outputs))
    expect(degraded.outputs.outcome, degraded.log).toBe('degraded')
    expect(JSON.parse(degraded.outputs.results ?? '')).toMatchObject([{ cause: { kind: 'crash' } }])
    expect(degraded.summary).toContain("ENOENT: no such file or directory, open '/etc/quote/price'")
    expect(await tenItems()).toBe(94.9)

    const cartTwo = await shop.push('cart-two', { service: 'cart' })
    const [back, other] = await timed(
      'the rollback, and a bump of another service beside it',
      Promise.all([delivery.rollBack({ commit: badBump.outputs.commit ?? '' }), shop.bump(cartTwo)]),
    )
    expect([back.outputs.outcome, other.outputs.outcome], back.log + other.log).toEqual(['rolled-back', 'bumped'])
    const applications = [shop.applicationName('quote'), shop.applicationName('cart')].join('\n')
    const both = { commit: await shop.repository.head(), images: `${second.outputs['image-json']}\n${cartTwo.json}` }
    const again = await timed('both, until live', shop.health(both, { applications }))
    expect(again.outputs.outcome, again.log).toBe('live')
    expect([await tenItems(), await shop.answers('cart')]).toEqual([94.9, ['cart-two']])

    const rerun = await bump(bad.outputs['image-json'])
    expect(JSON.parse(rerun.outputs.results ?? '')).toMatchObject([{ outcome: 'held' }])

    await delivery.commit('Have the price in the code again', price)
    await delivery.commit('Say how healthy it is', unhealthy)
    const unready = await build()
    const unreadyBump = await bump(unready.outputs['image-json'])
    const waiting = await timed('the one that is never ready, until it is told', shop.health(unreadyBump.outputs))
    expect(waiting.outputs.outcome, waiting.log).toBe('degraded')
    expect(JSON.parse(waiting.outputs.results ?? '')).toMatchObject([
      { cause: { kind: 'probe', because: expect.stringContaining('statuscode: 503') } },
    ])
    expect(await tenItems()).toBe(94.9)

    const commit = await delivery.revertByHand(unreadyBump.outputs.commit ?? '')
    const images = second.outputs['image-json']
    const reverted = await timed('a revert by hand, until live', shop.health({ commit, images }))
    expect(reverted.outputs.outcome, reverted.log).toBe('live')
    expect([await tenItems(), await delivery.running()]).toEqual([94.9, [second.outputs.digest]])
    const held = await bump(unready.outputs['image-json'])
    expect(JSON.parse(held.outputs.results ?? '')).toMatchObject([{ outcome: 'held' }])
    expect(await shop.answers('cart')).toEqual(['cart-two'])
  })
})
