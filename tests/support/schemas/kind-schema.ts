import { fieldsOf, isRecord, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../read-fields.ts'
import { mapValues, quantity, type Schema, strictSchema } from './strict-schema.ts'

/** The schema of one kind, and the path under which kubeconform looks for it (see kubeconform.ts). */
export type KindSchema = { path: string; schema: Schema }

type Kind = { group: string; version: string; kind: string }

const pathOf = ({ group, version, kind }: Kind): string => `${group || version}/${kind.toLowerCase()}_${version}.json`

/** Every kind of Kubernetes' swagger.json that can be applied; each schema brings the definitions that it needs. */
export const kubernetesSchemas = (swagger: unknown): KindSchema[] => {
  const definitions = readDefinitions(swagger)
  return Object.entries(definitions).flatMap(([name, definition]) =>
    kindsOf(definition)
      .filter(() => isApplied(definition))
      .map((kind) => {
        const { [name]: own = {}, ...others } = needed(name, definitions)
        return { path: pathOf(kind), schema: { ...object(kind, own), definitions: others } }
      }),
  )
}

/** Every served version of a CustomResourceDefinition; `swagger` knows what metadata may say. */
export const resourceSchemas = (definition: unknown, swagger: unknown): KindSchema[] => {
  const { spec } = fieldsOf(definition)
  const { group, names, versions } = fieldsOf(spec)
  return listOf(versions)
    .map(fieldsOf)
    .flatMap(({ name, served, schema }) => {
      if (served !== true) return []
      const kind = { group: wordOf(group), version: wordOf(name), kind: wordOf(fieldsOf(names).kind) }
      const own = strictSchema(fieldsOf(fieldsOf(schema).openAPIV3Schema))
      return [
        {
          path: pathOf(kind),
          schema: { ...object(kind, own), definitions: needed(metadata, readDefinitions(swagger)) },
        },
      ]
    })
}

const metadata = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta'

/** The kind's own schema, and what each object must have, which the API's documentation does not say: what it is, and a name. */
const object = ({ group, version, kind }: Kind, own: Schema): Schema => ({
  ...own,
  required: [...new Set(['apiVersion', 'kind', 'metadata', ...listOf(own.required)])],
  properties: {
    ...fieldsOf(own.properties),
    apiVersion: { const: group === '' ? version : `${group}/${version}` },
    kind: { const: kind },
    // Beside a $ref, kubeconform reads nothing.
    metadata: {
      allOf: [
        { $ref: `#/definitions/${metadata}` },
        { anyOf: [{ required: ['name'] }, { required: ['generateName'] }] },
      ],
    },
  },
})

const readDefinitions = (swagger: unknown): Record<string, Schema> =>
  mapValues(fieldsOf(fieldsOf(swagger).definitions), fieldsOf)

const kindsOf = (definition: Schema): Kind[] => {
  const kinds = definition['x-kubernetes-group-version-kind']
  if (!Array.isArray(kinds)) return []
  return kinds
    .map(fieldsOf)
    .map(({ group, version, kind }) => ({ group: wordOf(group), version: wordOf(version), kind: wordOf(kind) }))
}

/** DeleteOptions and the like have a kind, too, and lists have other metadata. */
const isApplied = ({ properties }: Schema): boolean =>
  fieldsOf(fieldsOf(properties).metadata).$ref === `#/definitions/${metadata}`

/** A definition and all that it refers to, closed. */
const needed = (name: string, definitions: Record<string, Schema>): Record<string, Schema> => {
  const found: Record<string, Schema> = {}
  const waiting = [name]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found[next] !== undefined) continue
    const schema = closedDefinition(next, fieldsOf(definitions[next]))
    found[next] = schema
    waiting.push(...references(schema))
  }
  return found
}

const closedDefinition = (name: string, definition: Schema): Schema => {
  if (name.endsWith('.api.resource.Quantity')) return quantity
  const closed = strictSchema(definition)
  const properties = fieldsOf(closed.properties)
  // Go writes the zero time as null; controllers' generated files have it.
  if (name === metadata) return { ...closed, properties: { ...properties, creationTimestamp: {} } }
  const words = enumerations[name.replace('io.k8s.api.', '')]
  if (words === undefined) return closed
  return {
    ...closed,
    properties: { ...properties, ...mapValues(words, (word) => ({ type: 'string', enum: word.split(' ') })) },
  }
}

const references = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(references)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part.replace('#/definitions/', '')] : references(part),
  )
}

/** The API server accepts only these words; its documentation names them in prose alone. */
const enumerations: Record<string, Record<string, string>> = {
  'core.v1.Container': { imagePullPolicy: 'Always IfNotPresent Never' },
  'core.v1.ContainerPort': { protocol: 'TCP UDP SCTP' },
  'core.v1.PodSpec': {
    restartPolicy: 'Always OnFailure Never',
    dnsPolicy: 'ClusterFirst ClusterFirstWithHostNet Default None',
  },
  'core.v1.ServicePort': { protocol: 'TCP UDP SCTP' },
  'core.v1.ServiceSpec': { type: 'ClusterIP NodePort LoadBalancer ExternalName' },
  'core.v1.SeccompProfile': { type: 'RuntimeDefault Localhost Unconfined' },
  'core.v1.TopologySpreadConstraint': {
    whenUnsatisfiable: 'DoNotSchedule ScheduleAnyway',
    nodeAffinityPolicy: 'Honor Ignore',
    nodeTaintsPolicy: 'Honor Ignore',
  },
  'apps.v1.DeploymentStrategy': { type: 'Recreate RollingUpdate' },
  'apps.v1.StatefulSetUpdateStrategy': { type: 'OnDelete RollingUpdate' },
  'networking.v1.NetworkPolicyPort': { protocol: 'TCP UDP SCTP' },
  'networking.v1.HTTPIngressPath': { pathType: 'Exact Prefix ImplementationSpecific' },
  'policy.v1.PodDisruptionBudgetSpec': { unhealthyPodEvictionPolicy: 'AlwaysAllow IfHealthyBudget' },
  'rbac.v1.RoleRef': { kind: 'Role ClusterRole' },
  'rbac.v1.Subject': { kind: 'User Group ServiceAccount' },
}
