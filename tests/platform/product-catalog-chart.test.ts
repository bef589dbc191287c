import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { at } from '../../src/lib/json.ts'
import { schemaFindings } from '../support/kubeconform.ts'
import { differences, helm, helmOf, objectsOf, type Rendered, renderChart } from './render-chart.ts'

const chart = 'manifests/charts/product-catalog'
const digest = `sha256:${'a'.repeat(64)}`

const render = async (values: object = {}) => objectsOf(await renderChart(chart, values))

/** The one object of a kind that the Deployment's name has. */
const find = async (kind: string, values: object = {}) => {
  const found = (await render(values)).filter((object) => object.kind === kind)
  expect(found).toHaveLength(1)
  return found[0]
}

const always = ['ConfigMap', 'Deployment', 'NetworkPolicy', 'Pod', 'Service', 'ServiceAccount']

const product = {
  id: 'A1',
  name: 'A star',
  description: 'Shines',
  picture: 'A.jpg',
  priceUsd: { currencyCode: 'USD', units: 1, nanos: 0 },
  categories: ['stars'],
}

const settings = [
  { what: 'its own values', values: {}, kinds: always },
  {
    what: 'several pods of an image by its digest',
    values: {
      replicaCount: 3,
      image: { repository: '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/product-catalog', digest },
      imagePullSecrets: [{ name: 'registry' }],
      podAnnotations: { team: 'shop' },
    },
    kinds: [...always, 'PodDisruptionBudget'],
  },
  {
    what: 'autoscaling',
    values: { autoscaling: { enabled: true, minReplicas: 2 } },
    kinds: [...always, 'HorizontalPodAutoscaler', 'PodDisruptionBudget'],
  },
  {
    what: 'autoscaling down to one pod',
    values: { autoscaling: { enabled: true, minReplicas: 1 } },
    kinds: [...always, 'HorizontalPodAutoscaler'],
  },
  {
    what: 'products, an account and a network of another',
    values: {
      products: { existingConfigMap: 'my-products' },
      serviceAccount: { create: false, name: 'catalogue' },
      networkPolicy: { enabled: false },
    },
    kinds: ['Deployment', 'Pod', 'Service'],
  },
  {
    what: 'everything that is empty by default',
    values: {
      fullnameOverride: 'catalogue',
      service: { annotations: { 'example.com/owner': 'shop' } },
      products: { items: [product] },
      extraEnv: [
        { name: 'GODEBUG', value: 'madvdontneed=1' },
        { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
      ],
      serviceAccount: { annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/catalogue' } },
      networkPolicy: { allowFrom: [{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.1.0/24'] } }], flagd: [] },
      nodeSelector: { 'kubernetes.io/arch': 'arm64' },
      tolerations: [{ key: 'spot', operator: 'Exists', effect: 'NoSchedule' }],
      topologySpread: false,
      preStopSeconds: 0,
      test: { image: { digest } },
    },
    kinds: always,
  },
]

/** What Pod Security `restricted` asks for, and what we ask beside it; each that a pod lacks. */
const unsafeIn = ({ kind, metadata, spec }: Rendered): string[] => {
  const pod = kind === 'Deployment' ? at(spec, 'template', 'spec') : kind === 'Pod' ? spec : undefined
  if (pod === undefined) return []
  const asked = [
    { what: 'token', is: at(pod, 'automountServiceAccountToken') === false },
    { what: 'links', is: at(pod, 'enableServiceLinks') === false },
    { what: 'root', is: at(pod, 'securityContext', 'runAsNonRoot') === true },
    { what: 'seccomp', is: at(pod, 'securityContext', 'seccompProfile', 'type') === 'RuntimeDefault' },
    { what: 'escalation', is: at(pod, 'containers', 0, 'securityContext', 'allowPrivilegeEscalation') === false },
    { what: 'file system', is: at(pod, 'containers', 0, 'securityContext', 'readOnlyRootFilesystem') === true },
    { what: 'capabilities', is: at(pod, 'containers', 0, 'securityContext', 'capabilities', 'drop', 0) === 'ALL' },
    { what: 'memory', is: at(pod, 'containers', 0, 'resources', 'limits', 'memory') !== undefined },
  ]
  return asked.flatMap(({ what, is }) => (is ? [] : [`${kind} ${metadata.name}: ${what}`]))
}

test.each(settings)('with $what it makes objects that Kubernetes takes', async ({ values, kinds }) => {
  const yaml = await renderChart(chart, values)
  expect(await schemaFindings(yaml)).toEqual([])
  const objects = objectsOf(yaml)
  expect(objects.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted())
  expect(objects.flatMap(unsafeIn)).toEqual([])
})

test.each(['helm', 'helm4'] as const)('the lint of %s finds nothing, and would tell', async (tool) => {
  expect(await helmOf(tool, 'lint', '--strict', chart)).toContain('0 chart(s) failed')
  await expect(helmOf(tool, 'lint', '--strict', chart, '--set', 'replicas=2')).rejects.toThrow('1 chart(s) failed')
})

test('Helm 3 and Helm 4 make the same of it', async () => {
  const args = ['template', 'product-catalog', chart, '--set', 'autoscaling.enabled=true']
  const ofHelm3 = objectsOf(await helmOf('helm', ...args))
  expect(objectsOf(await helmOf('helm4', ...args))).toEqual(ofHelm3)
  expect(ofHelm3).toHaveLength(8)
})

test('the schema knows every value there is, and no other', async () => {
  const schema: unknown = JSON.parse(readFileSync(`${chart}/values.schema.json`, 'utf8'))
  expect(openIn(schema, '')).toEqual(['/properties/podSecurityContext', '/properties/securityContext'])
  const { global: _, ...known } = Object(at(schema, 'properties'))
  expect(Object.keys(known)).toEqual(at(schema, 'required'))
  expect(Object.keys(known)).toEqual(Object.keys(parse(readFileSync(`${chart}/values.yaml`, 'utf8'))))
})

/** The objects with named properties that take others, too: those that are Kubernetes' own. */
const openIn = (schema: unknown, path: string): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const isOpen =
    at(schema, 'properties') !== undefined &&
    at(schema, 'type') === 'object' &&
    at(schema, 'additionalProperties') !== false
  return [
    ...(isOpen ? [path] : []),
    ...Object.entries(schema).flatMap(([key, value]) => openIn(value, `${path}/${key}`)),
  ]
}

test('each product has an id and a picture of its own', () => {
  const products: unknown = at(JSON.parse(readFileSync(`${chart}/files/products.json`, 'utf8')), 'products')
  const of = (key: string) => new Set(Object.values(Object(products)).map((one) => at(one, key)))
  // The ids that the shop's ads and its load generator ask for.
  expect(of('id')).toEqual(
    new Set([
      ...['OLJCESPC7Z', '66VCHSJNUP', '1YMWWN1N4O', 'L9ECAV7KIM', '2ZYFJ3GM2N'],
      ...['0PUK6V6EV0', 'LS4PSXUNUM', '9SIQT8TOJO', '6E92ZMYYFZ', 'HQTGWGPNH4'],
    ]),
  )
  expect(of('picture').size).toBe(10)
})

test.each([
  { wrong: 'another kind', set: 'replicaCount=two', said: "at '/replicaCount': got string, want integer" },
  { wrong: 'a key nobody knows', set: 'replicas=2', said: "at '': additional properties 'replicas' not allowed" },
  {
    wrong: 'a misspelt key below',
    set: 'probes.startup.period=3',
    said: "at '/probes/startup': additional properties 'period' not allowed",
  },
  {
    wrong: 'no memory limit',
    set: 'resources.limits.memory=null',
    said: "at '/resources/limits': missing property 'memory'",
  },
  { wrong: 'no probe', set: 'probes.liveness=null', said: "at '/probes': missing property 'liveness'" },
  {
    wrong: 'half a digest',
    set: 'image.digest=sha256:12',
    said: "at '/image/digest': 'sha256:12' does not match pattern",
  },
  { wrong: 'neither tag nor digest', set: 'image.tag=', said: "at '/image/tag': minLength: got 0, want 1" },
  {
    wrong: 'a tag that moves',
    set: 'image.tag=latest',
    said: 'image ghcr.io/open-telemetry/demo: latest is another image every day',
  },
  {
    wrong: 'a pod that may be root',
    set: 'podSecurityContext.runAsNonRoot=false',
    said: "at '/podSecurityContext/runAsNonRoot': value must be true",
  },
  {
    wrong: 'a port that is none',
    set: 'service.port=70000',
    said: "at '/service/port': maximum: got 70,000, want 65,535",
  },
  {
    wrong: 'no account at all',
    set: 'serviceAccount.create=false',
    said: "at '/serviceAccount/name': minLength: got 0, want 1",
  },
  {
    wrong: 'a variable of the chart',
    set: 'extraEnv[0].name=FLAGD_HOST,extraEnv[0].value=x',
    said: 'extraEnv: FLAGD_HOST is set by the chart itself',
  },
  {
    wrong: 'fewer pods at most than at least',
    set: 'autoscaling.enabled=true,autoscaling.minReplicas=9',
    said: 'autoscaling: minReplicas is 9, more than maxReplicas, which is 4',
  },
])('$wrong is refused, in words', async ({ set, said }) => {
  await expect(helm('template', 'x', chart, '--set', set)).rejects.toThrow(said)
})

test('an upgrade to another image changes the image, and what is named after it', async () => {
  const image = { tag: '2.0.3-product-catalog', digest }
  const [before, after] = [await render(), await render({ image })]
  const version = 'app.kubernetes.io/version'
  expect(
    differences(before, after)
      .map((path) => path.replace(/^\d+\./, ''))
      .toSorted(),
  ).toEqual(
    [
      ...Array(always.length - 1).fill(`metadata.labels.${version}`),
      'spec.template.metadata.labels.app.kubernetes.io/version',
      'spec.template.spec.containers.0.image',
    ].toSorted(),
  )
})

test.each(settings)('an upgrade to $what touches no field that cannot change', async ({ values }) => {
  const { fullnameOverride: _, ...same } = { fullnameOverride: '', ...values }
  const [before, after] = [await find('Deployment'), await find('Deployment', same)]
  expect(differences(before, after).filter((path) => path.startsWith('spec.selector'))).toEqual([])
  const [service, serviceAfter] = [await find('Service'), await find('Service', same)]
  expect(differences(service, serviceAfter).filter((path) => path.startsWith('spec'))).toEqual([])
})

test('other products are other pods; a Service annotated anew is not', async () => {
  const before = await find('Deployment')
  expect(differences(before, await find('Deployment', { products: { items: [product] } }))).toEqual([
    'spec.template.metadata.annotations.checksum/products',
  ])
  expect(differences(before, await find('Deployment', { service: { annotations: { team: 'shop' } } }))).toEqual([])
})
