import { expect, test } from 'vitest'
import { kubernetesSchemas, resourceSchemas } from './kind-schema.ts'
import { strictSchema } from './strict-schema.ts'

test.each([
  [
    'an object is closed, in lists and maps, too',
    {
      type: 'object',
      description: 'A thing',
      required: ['a'],
      properties: {
        a: { type: 'array', items: { type: 'object', properties: { b: { type: 'string' } } } },
        c: { type: 'object', additionalProperties: { type: 'object', properties: { d: { type: 'integer' } } } },
      },
    },
    {
      type: 'object',
      required: ['a'],
      additionalProperties: false,
      properties: {
        a: {
          type: 'array',
          items: { type: 'object', additionalProperties: false, properties: { b: { type: 'string' } } },
        },
        c: {
          type: 'object',
          additionalProperties: { type: 'object', additionalProperties: false, properties: { d: { type: 'integer' } } },
        },
      },
    },
  ],
  [
    'what keeps unknown fields stays open',
    { type: 'object', properties: { a: { type: 'string' } }, 'x-kubernetes-preserve-unknown-fields': true },
    { type: 'object', properties: { a: { type: 'string' } } },
  ],
  [
    'a number or a text is either',
    { 'x-kubernetes-int-or-string': true, pattern: '^a' },
    { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^a' }] },
  ],
  [
    'null is allowed where it is said',
    { type: 'string', nullable: true },
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
  ],
  [
    'a combination adds conditions, and closes nothing',
    { type: 'object', properties: { a: {} }, oneOf: [{ required: ['a'], properties: { a: {} } }] },
    {
      type: 'object',
      properties: { a: {} },
      oneOf: [{ required: ['a'], properties: { a: {} } }],
      additionalProperties: false,
    },
  ],
])('%s', (_, schema, strict) => {
  expect(strictSchema(schema)).toEqual(strict)
})

const metadata = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'
const swagger = {
  definitions: {
    [metadata]: { type: 'object', properties: { name: { type: 'string' } } },
    'io.k8s.api.apps.v1.Thing': {
      type: 'object',
      properties: {
        metadata: { $ref: `#/definitions/${metadata}`, description: 'of it' },
        spec: { $ref: '#/definitions/io.k8s.api.apps.v1.Spec' },
      },
      'x-kubernetes-group-version-kind': [{ group: 'apps', version: 'v1', kind: 'Thing' }],
    },
    'io.k8s.api.apps.v1.Spec': {
      type: 'object',
      properties: { size: { $ref: '#/definitions/io.k8s.api.resource.Quantity' } },
    },
    'io.k8s.api.resource.Quantity': { type: 'string' },
    'io.k8s.api.apps.v1.Other': { type: 'object', properties: {} },
    'io.k8s.api.apps.v1.ThingList': {
      type: 'object',
      properties: { metadata: { $ref: '#/definitions/ListMeta' } },
      'x-kubernetes-group-version-kind': [{ group: 'apps', version: 'v1', kind: 'ThingList' }],
    },
  },
}

test('a kind has a schema of its own, with what it refers to and nothing else', () => {
  const schemas = kubernetesSchemas(swagger)
  expect(schemas.map(({ path }) => path)).toEqual(['apps/thing_v1.json'])
  expect(schemas[0]?.schema).toMatchObject({
    required: ['apiVersion', 'kind', 'metadata'],
    additionalProperties: false,
    properties: { apiVersion: { const: 'apps/v1' }, kind: { const: 'Thing' } },
  })
  expect(Object.keys(Object(schemas[0]?.schema.definitions)).toSorted()).toEqual([
    'io.k8s.api.apps.v1.Spec',
    'io.k8s.api.resource.Quantity',
    metadata,
  ])
})

test('each served version of a definition has one', () => {
  const schema = { openAPIV3Schema: { type: 'object', required: ['spec'], properties: { metadata: {}, spec: {} } } }
  const versions = [
    { name: 'v1', served: true, schema },
    { name: 'v1alpha1', served: false, schema },
  ]
  const definition = { spec: { group: 'example.com', names: { kind: 'Rule' }, versions } }
  expect(resourceSchemas(definition, swagger)).toMatchObject([
    {
      path: 'example.com/rule_v1.json',
      schema: {
        required: ['apiVersion', 'kind', 'metadata', 'spec'],
        properties: { apiVersion: { const: 'example.com/v1' }, spec: {} },
      },
    },
  ])
})
