import { describe, expect, test } from 'vitest'
import { schemaOf, unreadable } from '../../../tests/support/schema-of.ts'
import { parseCatalog } from './catalog.ts'
import { fields, platformFields } from './catalog-fields.ts'

const schema = schemaOf('services.schema.json', 'service')

const read = (text: string) => parseCatalog(text, 'services.yaml')
const mistakesIn = (text: string): string[] => {
  const result = read(text)
  return 'mistakes' in result ? result.mistakes : []
}

const cart = 'services:\n  - name: cart\n    context: services/cart\n'
const with_ = (...lines: string[]): string => cart + lines.map((line) => `    ${line}\n`).join('')

test('a service needs only a name and a context', () => {
  expect(read(cart)).toEqual({
    catalog: {
      services: [
        {
          name: 'cart',
          repository: 'cart',
          context: 'services/cart',
          file: undefined,
          target: undefined,
          buildArguments: [],
          buildContexts: [],
          platforms: ['linux/amd64'],
          paths: [],
        },
      ],
      upstream: [],
    },
  })
})

test('says all that a build needs, and leaves alone what is not for a build', () => {
  const text = `
repository-prefix: shop
x-owner: team
services:
  - name: cart
    context: services/cart
    repository: other/cart
    file: docker/cart.Dockerfile
    target: run
    build-args: { VERSION: "1.10", EMPTY: "" }
    build-contexts: { lib: packages/lib, base: docker-image://alpine:3 }
    platforms: [linux/amd64, linux/arm64/v8]
    paths: [services/cart, lib]
    ports: [8080]
    x-notes: anything
  - name: ad
    context: services/ad
  - name: valkey
    build: none
    image: valkey/valkey:8
`
  expect(read(text)).toEqual({
    catalog: {
      services: [
        {
          name: 'cart',
          repository: 'other/cart',
          context: 'services/cart',
          file: 'docker/cart.Dockerfile',
          target: 'run',
          buildArguments: [
            { name: 'VERSION', value: '1.10' },
            { name: 'EMPTY', value: '' },
          ],
          buildContexts: [
            { name: 'lib', value: 'packages/lib' },
            { name: 'base', value: 'docker-image://alpine:3' },
          ],
          platforms: ['linux/amd64', 'linux/arm64/v8'],
          paths: ['services/cart', 'lib'],
        },
        expect.objectContaining({ name: 'ad', repository: 'shop/ad' }),
      ],
      upstream: ['valkey'],
    },
  })
})

test('tells every mistake at once, each with its line', () => {
  const text = `services:
  - name: Cart
    contxt: services/cart
    plattforms: [linux/amd64]
  - context: ../ad
    build-args:
      VERSION: 1.10
  - just text
  - name: ad
    context: services/ad
    repository: 1.dkr.ecr.eu-west-1.amazonaws.com:443/ad
    platforms: []
  - name: ad
    context: services/ad
owner: me
`
  expect(mistakesIn(text)).toEqual([
    'services.yaml:15: the catalogue has a field `owner`, which is not known. Remove it, or begin its name with `x-`',
    'services.yaml:3: service `Cart` has a field `contxt`, which is not known. Did you mean `context`? Remove it, or begin its name with `x-`',
    'services.yaml:4: service `Cart` has a field `plattforms`, which is not known. Did you mean `platforms`? Remove it, or begin its name with `x-`',
    'services.yaml:2: service `Cart` has no `context`. Name the folder to build from, or set `build: none` for an upstream image',
    'services.yaml:2: service `Cart`: name should be 2 to 128 of a-z, 0-9 and single `.`, `_`, `-` between them, but it holds "Cart"',
    'services.yaml:5: this service has no `name`. Give it one',
    'services.yaml:5: this service: context should be a path from the workspace, within it, such as `services/cart`, but it holds "../ad"',
    'services.yaml:6: this service: build-args should be names and texts, such as `VERSION: "1.10"`, each on one line and in quotes where YAML would read a number, but it holds {"VERSION":1.1}',
    'services.yaml:8: a service should be a mapping with `name` and `context`, but it holds "just text"',
    'services.yaml:11: service `ad`: repository should be an ECR repository without a host, such as `shop/cart`, but it holds "1.dkr.ecr.eu-west-1.amazonaws.com:443/ad"',
    'services.yaml:12: service `ad`: platforms should be a list of platforms such as `linux/amd64`, but it holds []',
    'services.yaml:13: there is a service `ad` already, in line 9. Name each service once',
  ])
})

test('fields may be merged from a mapping; what a service says itself stands', () => {
  const text = `
x-defaults: &defaults
  platforms: [linux/arm64]
  build-args: { VERSION: "1" }
services:
  - <<: *defaults
    name: cart
    context: services/cart
    platforms: [linux/amd64]
`
  expect(read(text)).toMatchObject({
    catalog: { services: [{ platforms: ['linux/amd64'], buildArguments: [{ name: 'VERSION', value: '1' }] }] },
  })
})

test.each([
  ...unreadable('services'),
  { what: 'a mapping that merges itself', text: 'services:\n  - &s\n    name: cart\n    <<: *s' },
])('tells of $what with its line', ({ text }) => {
  expect(mistakesIn(text)).toContainEqual(expect.stringMatching(/^services\.yaml:\d: is not YAML that can be read: /))
})

test.each([
  { what: 'broken YAML', text: 'services: [', says: ['services.yaml:1: is not YAML: '] },
  {
    what: 'a key twice',
    text: `${cart}    context: x\n`,
    says: ['services.yaml:4: is not YAML: Map keys must be unique'],
  },
  { what: 'an empty file', text: '', says: ['services.yaml:1: should hold `services:`'] },
  { what: 'a list', text: '- name: cart', says: ['services.yaml:1: should hold `services:`'] },
  {
    what: 'no list of services',
    text: 'services:\n  cart: {}',
    says: ['services.yaml:1: `services` should be a list'],
  },
])('refuses $what', ({ text, says }) => {
  const mistakes = mistakesIn(text)
  expect(mistakes).toHaveLength(says.length)
  for (const [index, start] of says.entries()) expect(mistakes[index]).toContain(start)
})

describe('services.schema.json and the loader', () => {
  test('know the same fields', () => {
    expect(schema.fields).toEqual([...Object.keys(fields), ...platformFields])
  })

  test.each([
    cart,
    'services: []',
    'repository-prefix: shop\nservices: []',
    'x-any: { thing: [] }\nservices: []',
    'services:\n  - { name: valkey, build: none }',
    'services:\n  - { name: valkey, build: none, context: services/valkey }',
    with_('repository: a/b-c.d_e'),
    with_('file: Dockerfile'),
    with_('target: run-1'),
    with_('build-args: {}'),
    with_('build-args: { A: "1" }'),
    with_('build-args: { A: "" }'),
    with_('build-contexts: { a: b, "alpine:3": "docker-image://alpine:3", g: "https://x.example/a/../b.git" }'),
    with_('platforms: [linux/arm64/v8]'),
    with_('paths: [services/cart, "with blank/in it"]'),
    with_('ports: [{ name: grpc, port: 8080, protocol: grpc }]', 'depends-on: ["ad:8080"]', 'replicas: 3'),
    with_('x-own: 1'),
    'services:\n  - { name: cart, context: . }',
    'services:\n  - { name: cart, context: ..services }',
    'services:\n  - &a { name: cart, context: . }\n  - { name: ad, context: . }',
  ])('both accept %j', (text) => {
    expect(mistakesIn(text)).toEqual([])
    expect(schema.accepts(text)).toBe(true)
  })

  test.each([
    '',
    '[]',
    'services: {}',
    'other: 1\nservices: []',
    'repository-prefix: Shop\nservices: []',
    'repository-prefix: a\nservices: []',
    'services: [text]',
    'services: [null]',
    'services:\n  - { context: services/cart }',
    'services:\n  - { name: cart }',
    'services:\n  - { name: valkey, build: docker }',
    'services:\n  - { name: valkey, build: null }',
    'services:\n  - { name: a, context: . }',
    'services:\n  - { name: 12, context: . }',
    'services:\n  - { name: cart--x, context: . }',
    ...['/abs', '..', '../x', 'a/../b', 'a/..', ' ""', '" a"', '5', '[]', 'null'].map(
      (path) => `services:\n  - { name: cart, context: ${path} }`,
    ),
    with_('repository: host.example:5000/cart'),
    with_('repository: null'),
    with_('file: /Dockerfile'),
    with_('file: ""'),
    with_('target: "a b"'),
    with_('target: 1'),
    with_('build-args: { A: 1 }'),
    with_('build-args: { A: true }'),
    with_('build-args: { 1A: x }'),
    with_('build-args: { A: " x" }'),
    with_('build-args: { A: "x\\ny" }'),
    with_('build-args: [A=1]'),
    with_('build-contexts: { a: /b }'),
    with_('build-contexts: { a: ../b }'),
    with_('build-contexts: { "a b": c }'),
    with_('build-contexts: [a=b]'),
    with_('platforms: linux/amd64'),
    with_('platforms: []'),
    with_('platforms: [amd64]'),
    with_('paths: []'),
    with_('paths: [/lib]'),
    with_('plattforms: [linux/amd64]'),
    with_('push: true'),
  ])('both refuse %j', (text) => {
    expect(mistakesIn(text).length).toBeGreaterThan(0)
    expect(schema.accepts(text)).toBe(false)
  })

  test.each([
    with_('ports: anything'),
    with_('probes: { at: 1 }'),
    with_('replicas: "3"'),
    with_('env: { PORT: 8080 }'),
    with_('user: 0'),
    with_('image: "demo:latest"'),
    with_('exemptions: { probes: none }'),
    with_('depends-on: [ad]'),
    with_('deployment: yes'),
    with_('resources: { requests: { cpu: 1m, memory: 1Mi } }'),
  ])('only the schema says what a field of the platform holds: %j', (text) => {
    expect(mistakesIn(text)).toEqual([])
    expect(schema.accepts(text)).toBe(false)
  })

  test('only the loader can see that a name is taken', () => {
    const twice = `${cart}  - name: cart\n    context: other\n`
    expect(schema.accepts(twice)).toBe(true)
    expect(mistakesIn(twice)).toEqual([expect.stringContaining('services.yaml:4: there is a service `cart` already')])
  })
})
