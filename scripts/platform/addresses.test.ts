import { expect, test } from 'vitest'
import { addressesIn } from './addresses.ts'

const env = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ name, value }))

test.each([
  { of: { CART_ADDR: 'cart:8080' }, are: [{ variable: 'CART_ADDR', host: 'cart', port: 8080 }] },
  { of: { QUOTE_ADDR: 'http://quote:8080/x' }, are: [{ variable: 'QUOTE_ADDR', host: 'quote', port: 8080 }] },
  {
    of: { FLAGD_HOST: 'flagd', FLAGD_PORT: '8013', FLAGD_UI_HOST: 'ui', FLAGD_UI_PORT: '4000' },
    are: [
      { variable: 'FLAGD_HOST', host: 'flagd', port: 8013 },
      { variable: 'FLAGD_UI_HOST', host: 'ui', port: 4000 },
    ],
  },
  {
    of: { C_HOST: 'c.other', C_PORT_GRPC: '4317', C_PORT_HTTP: '4318' },
    are: [
      { variable: 'C_HOST', host: 'c.other', port: 4317 },
      { variable: 'C_HOST', host: 'c.other', port: 4318 },
    ],
  },
  {
    of: { FLAGD_HOST: 'flagd', FLAGD_OFREP_PORT: '8016' },
    are: [{ variable: 'FLAGD_HOST', host: 'flagd', port: 8016 }],
  },
  { of: { C_HOST: 'c' }, are: [{ variable: 'C_HOST', host: 'c', port: undefined }] },
  {
    of: { A: ':8080', B_HOST: '0.0.0.0', C: 'http://*:8080', D: '-Xmx200m', E: 'https://shop.example.com/x' },
    are: [],
  },
])('$of', ({ of, are }) => {
  expect(addressesIn(env(of))).toEqual(are)
})
