import { expect, test } from 'vitest'
import { tellVerdicts } from './tell-verdicts.ts'

const verdict = { revision: 'c0ffee', images: ['host.example/shop/ad:1'], confirmedPods: 1, log: ['a line'] }

test('tells the verdicts without images, logs and registries, and at last only those that are not live', () => {
  const applications = [
    { ...verdict, application: 'ad', page: 'https://argocd/ad', outcome: 'live' as const, because: 'healthy' },
    { ...verdict, application: 'cart', outcome: 'degraded' as const, because: 'host.example/shop/ad:1 is not there' },
  ]
  const [all, bad] = tellVerdicts({
    outcome: 'degraded',
    reason: 'rejected',
    because: '',
    revision: '',
    applications,
    timeline: [],
  })
  const cart = { application: 'cart', outcome: 'degraded', revision: 'c0ffee', because: 'shop/ad:1 is not there' }
  expect(JSON.parse(all?.results ?? '')).toEqual([
    { application: 'ad', page: 'https://argocd/ad', outcome: 'live', revision: 'c0ffee', because: 'healthy' },
    cart,
  ])
  expect(JSON.parse(bad?.results ?? '')).toEqual([cart])
})
