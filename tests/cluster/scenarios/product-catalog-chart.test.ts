import { describe, expect, test } from 'vitest'
import { expectTold, transcript } from '../../support/docs/transcript.ts'
import { imageOf, openChartRelease } from '../chart-release.ts'

const aStar = {
  id: 'A1',
  name: 'A star',
  description: 'Shines',
  picture: 'A.jpg',
  priceUsd: { currencyCode: 'USD', units: 1, nanos: 0 },
  categories: ['stars'],
}

describe.concurrent('the chart product-catalog', () => {
  test.each([
    { major: 3, tool: 'helm', revert: '--atomic' },
    { major: 4, tool: 'helm4', revert: '--rollback-on-failure' },
  ] as const)(
    'lives with Helm $major: a bad upgrade goes back by itself, and no answer is lost',
    async ({ tool, revert }) => {
      await using release = await openChartRelease(tool)
      const one = imageOf(await release.push('one', ['serve']))
      const two = imageOf(await release.push('two', ['serve']))
      const broken = imageOf(await release.push('broken', ['exit', '7']))

      const notes = await release.deploy('install', { image: one })
      expect(notes).toContain(`--wait ${revert} --timeout`)
      await release.untilAnswers('one')
      expect(await release.history()).toEqual(['deployed'])

      // The cluster has no DNS: the image of the test's pod knows the one address that it is to ask by its name.
      const known = `-resolve=product-catalog:${await release.address()}`
      const test = { image: imageOf(await release.push('check', ['check', known])) }
      await release.deploy('upgrade', { image: two, test })
      await release.untilAnswers('two')
      expect(await release.history()).toEqual(['superseded', 'deployed'])
      expect(await release.helm('test')).toMatch(/Phase:\s+Succeeded/)

      const heard = await release.listen()
      await expect(release.deploy('upgrade', { image: broken, test }, revert, '--timeout=10s')).rejects.toThrow(
        'has been rolled back',
      )
      expect(await heard()).toEqual(['two'])
      expect(await release.history()).toEqual(['superseded', 'superseded', 'failed', 'deployed'])

      const before = await release.pods()
      await release.deploy('upgrade', { image: two, test, products: { items: [aStar] } })
      await release.untilGone(before)
      await release.untilAnswers('two')
      expect(await release.history()).toEqual(['superseded', 'superseded', 'failed', 'superseded', 'deployed'])

      await release.rollBackTo(1)
      await release.untilAnswers('one')
      expect(await release.history()).toEqual([
        ...['superseded', 'superseded', 'failed', 'superseded', 'superseded'],
        'deployed',
      ])

      await release.helm('uninstall', '--wait')
      await release.untilNothingIsLeft()
      await expect(release.history()).rejects.toThrow('release: not found')
      if (tool === 'helm4') {
        await expectTold({ page: 'docs/helm.md', name: 'terminal', block: transcript(release.typed()) })
      }
    },
  )
})
