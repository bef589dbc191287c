import { expect, test } from 'vitest'
import { ecrLink } from './ecr-page.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const path = (region: string) =>
  `/ecr/repositories/private/123456789012/shop/quote/_/image/${digest}/details?region=${region}`

test.each([
  ['eu-west-1.amazonaws.com', `https://eu-west-1.console.aws.amazon.com${path('eu-west-1')}`],
  ['cn-north-1.amazonaws.com.cn', `https://cn-north-1.console.amazonaws.cn${path('cn-north-1')}`],
  ['us-gov-west-1.amazonaws.com', `https://us-gov-west-1.console.amazonaws-us-gov.com${path('us-gov-west-1')}`],
])('an image of a registry in %s has the page %s', (host, page) => {
  const reference = `123456789012.dkr.ecr.${host}/shop/quote@${digest}`
  expect(ecrLink('shop/quote', reference)).toBe(`[shop/quote](${page})`)
})

test.each([
  `127.0.0.1:5000/shop/quote@${digest}`,
  `public.ecr.aws/shop/quote@${digest}`,
  '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote:v1',
  'nothing of the kind @',
])('%s has none', (reference) => {
  expect(ecrLink('shop/quote', reference)).toBe('`shop/quote`')
})
