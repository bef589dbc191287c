import { expect, test } from 'vitest'
import { pullsFrom } from './pulls-from.ts'

const ask = pullsFrom({ host: '127.0.0.1:5000', repositories: ['shop/quote'] })
const digest = `sha256:${'0'.repeat(64)}`

test.each([
  [`123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote:1@${digest}`, `127.0.0.1:5000/shop/quote:1@${digest}`],
  ['ACCOUNT.dkr.ecr.eu-west-1.amazonaws.com/shop/quote:1', '127.0.0.1:5000/shop/quote:1'],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/cart:1', undefined],
  ['nginx:1', undefined],
])('%s is asked for at %s', (image, asked) => {
  expect(ask(image)).toBe(asked)
})

test('an image of ours without a registry is nowhere', () => {
  expect(() => ask('shop/quote:1')).toThrow('the image names no registry, so Docker Hub is asked for it')
})
