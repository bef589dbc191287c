import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { messageOf } from '../../src/lib/failure.ts'
import { readServices } from './read-services.ts'
import { containersOf, servicePortsOf } from './service.ts'

const catalogue = readFileSync('services.yaml', 'utf8')

const mistakesIn = (text: string): string[] => {
  try {
    readServices(text)
    return []
  } catch (error) {
    return messageOf(error).split('\n')
  }
}

const change = (from: string | RegExp, to: string): string => {
  const changed = catalogue.replace(from, to)
  expect(changed).not.toBe(catalogue)
  return changed
}

test('a sidecar is a container of its service, who reads the queue has no Service, and quote is ours', () => {
  const services = readServices(catalogue)
  const flagd = services.filter(({ name }) => name === 'flagd')
  expect(flagd.flatMap(containersOf).map(({ name }) => name)).toEqual(['flagd', 'flagd-ui'])
  const silent = services.filter((service) => servicePortsOf(service).length === 0).map(({ name }) => name)
  expect(silent).toEqual(expect.arrayContaining(['accounting', 'fraud-detection']))
  expect(services.flatMap(({ repository }) => repository ?? [])).toContain('shop/quote')
})

test('a row comes with all that it leaves out', () => {
  const shipping = readServices(catalogue).find(({ name }) => name === 'shipping')
  expect(shipping).toEqual({
    name: 'shipping',
    description: 'Ships an order, and says what that costs',
    language: 'Rust',
    repository: undefined,
    main: {
      name: 'shipping',
      image: 'shipping',
      upstream: 'ghcr.io/open-telemetry/demo:2.0.2-shipping',
      command: [],
      args: [],
      env: [
        { name: 'SHIPPING_PORT', value: '8080' },
        { name: 'QUOTE_ADDR', value: 'http://quote:8080' },
      ],
      ports: [{ name: 'grpc', port: 8080, protocol: 'grpc', inService: true }],
      telemetry: ['grpc'],
      resources: { requests: { cpu: '25m', memory: '24Mi' }, limits: { cpu: '200m', memory: '64Mi' } },
      probes: { ready: { grpc: 8080 }, live: { grpc: 8080 }, startupSeconds: 30 },
      user: 65_532,
      group: 65_532,
      writablePaths: [],
      config: [],
      exemptions: {},
    },
    sidecars: [],
    prepare: [],
    calls: [
      { service: 'quote', port: 8080, needed: true },
      { service: 'otel-collector', port: 4317, needed: false },
    ],
    isEntry: false,
    replicas: 2,
    autoscaling: undefined,
    recreates: false,
    drainSeconds: 5,
    graceSeconds: 30,
  })
})

test('an image without a Deployment is none of them', () => {
  const text = `${catalogue}\n  - { name: tool, context: src, deployment: none }\n`
  expect(readServices(text).map(({ name }) => name)).not.toContain('tool')
})

test.each([
  {
    what: 'what is not there',
    text: change('depends-on: ["quote:8080"]', 'depends-on: ["quotes:8080"]'),
    says: [
      'services.yaml: shipping: depends on `quotes:8080`, but there is no service `quotes`. Name one of the catalogue',
      'services.yaml: shipping: QUOTE_ADDR names `quote:8080`, which it does not call. Add it to `depends-on`, or correct it',
      'services.yaml: shipping: depends on `quotes:8080`, but no variable names that address',
    ],
  },
  {
    what: 'a port that the other does not have, such as 8088 for 8080',
    text: change('PRODUCT_CATALOG_PORT: "8080"', 'PRODUCT_CATALOG_PORT: "8088"'),
    says: [
      'services.yaml: product-catalog: PRODUCT_CATALOG_PORT is 8088, but the ports of product-catalog are 8080. Make them the same',
    ],
  },
  {
    what: 'a port that only the kubelet may ask',
    text: change('depends-on: ["kafka:9092"]', 'depends-on: ["kafka:9092", "flagd:8014"]'),
    says: [
      'services.yaml: accounting: depends on `flagd:8014`, but the ports of flagd are 8013, 8016, 4000. Name one of them',
      'services.yaml: accounting: depends on `flagd:8014`, but no variable names that address',
    ],
  },
  {
    what: 'a probe of a foreign port',
    text: change('ready: { http: 8014, path: /readyz }', 'ready: { http: 8015, path: /readyz }'),
    says: ['services.yaml: flagd: a probe asks flagd at port 8015, which is none of its ports'],
  },
  {
    what: 'neither probes nor a reason',
    text: change(/ {4}exemptions:\n {6}probes: It reads.*no sign of life.*\n/, ''),
    says: [
      'services.yaml: accounting: has no `probes`. A Deployment needs it, as other rows have it (or a reason in `exemptions` why it has no `probes`); an image that none runs has `deployment: none`',
    ],
  },
  {
    what: 'a variable that comes too late',
    text: change(
      'CART_PORT: "8080"\n      ASPNETCORE_URLS: http://*:$(CART_PORT)',
      'ASPNETCORE_URLS: http://*:$(CART_PORT)',
    ),
    says: ['services.yaml: cart: ASPNETCORE_URLS refers to CART_PORT, which does not stand before it'],
  },
  {
    what: 'a circle',
    text: change('depends-on: ["quote:8080"]', 'depends-on: ["quote:8080", "checkout:8080"]').replace(
      'QUOTE_ADDR: http://quote:8080',
      'QUOTE_ADDR: http://quote:8080\n      CHECKOUT_ADDR: checkout:8080',
    ),
    says: [
      'services.yaml: shipping, checkout, frontend, frontend-proxy, load-generator: depend on each other in a circle, or on one that does. Move one call to `also-calls`',
    ],
  },
  {
    what: 'two of what cannot be two, and no time to end',
    text: change('rollout: recreate\n    replicas: 1', 'rollout: recreate\n    grace-seconds: 5\n    replicas: 2'),
    says: [
      'services.yaml: valkey-cart: has `rollout: recreate` and 2 replicas. It cannot be two',
      'services.yaml: valkey-cart: has 5 s to end, of which it drains for 5. Give it more `grace-seconds`',
    ],
  },
  {
    what: 'a name that is taken by a sidecar',
    text: change('- name: currency', '- name: flagd-ui'),
    says: expect.arrayContaining(['services.yaml: flagd-ui: is there twice. Name each service and sidecar once']),
  },
  {
    what: 'a Deployment that says too little',
    text: `${catalogue}\n  - { name: reviews, build: none }\n`,
    says: [
      'services.yaml: reviews: has no `description`, `language`, `replicas`, `resources`, `user`, `image`, `probes`. A Deployment needs it, as other rows have it (or a reason in `exemptions` why it has no `probes`); an image that none runs has `deployment: none`',
    ],
  },
  {
    what: 'every mistake of the schema at once',
    text: change('user: 999', 'user: 0').replace('startup-seconds: 180', 'startup-secs: 180'),
    says: [
      'services.yaml: valkey-cart: user must be >= 1',
      "services.yaml: kafka: probes must have required property 'startup-seconds'",
      'services.yaml: kafka: probes must NOT have additional properties (`startup-secs`)',
    ],
  },
  { what: 'what is not YAML', text: 'services: [', says: [expect.stringContaining('services.yaml: is not YAML: ')] },
])('refuses $what', ({ text, says }) => {
  expect(mistakesIn(text)).toEqual(says)
})
