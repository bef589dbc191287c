import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { type Pods, podsOf } from './pods.ts'
import { type Resource, told } from './resource.ts'

/** No object is there twice: the second would win, or be refused. */
export const objectsAreUnique = (resources: Resource[]): string[] => {
  const seen = new Set<string>()
  return resources.flatMap((resource) => {
    const id = `${resource.apiVersion.replace(/\/.*/, '')} ${told(resource)}`
    if (seen.has(id)) return [`${told(resource)}: is there twice. Take one away.`]
    seen.add(id)
    return []
  })
}

/** Every ConfigMap, Secret and volume claim that a pod needs is there, unless it may be missing. */
export const whatPodsNeedIsThere = (resources: Resource[]): string[] => {
  const there = new Set(resources.map(({ kind, name, namespace }) => `${kind} ${namespace}/${name}`))
  return podsOf(resources).flatMap((pods) =>
    neededBy(pods)
      .filter(([kind, name]) => !there.has(`${kind} ${pods.of.namespace}/${name}`))
      .map(
        ([kind, name]) => `${told(pods.of)}: needs ${kind} ${name}, which is not there. Add it, or mark it optional.`,
      ),
  )
}

/** Every mount has its volume, and every volume its mount. */
export const volumesAreMounted = (resources: Resource[]): string[] =>
  podsOf(resources).flatMap(({ of, spec, containers }) => {
    const volumes = listOf(spec.volumes).map((volume) => wordOf(at(volume, 'name')))
    const mounts = containers.flatMap(({ body }) => listOf(body.volumeMounts).map((mount) => wordOf(at(mount, 'name'))))
    return [
      ...mounts
        .filter((name) => !volumes.includes(name))
        .map((name) => `${told(of)}: mounts ${name}, which is no volume of it.`),
      ...volumes
        .filter((name) => !mounts.includes(name))
        .map((name) => `${told(of)}: volume ${name} is mounted nowhere. Take it away.`),
    ]
  })

const neededBy = ({ spec, containers }: Pods): [kind: string, name: string][] => {
  const volumes = listOf(spec.volumes).map(fieldsOf)
  const sources = volumes.flatMap(({ projected }) => listOf(at(projected, 'sources')).map(fieldsOf))
  const environment = containers.flatMap(({ body }) => listOf(body.envFrom).map(fieldsOf))
  const values = containers.flatMap(({ body }) => listOf(body.env).map((one) => fieldsOf(at(one, 'valueFrom'))))
  const claims = volumes.map(
    ({ persistentVolumeClaim: claim }) => ['PersistentVolumeClaim', wordOf(at(claim, 'claimName'))] as const,
  )
  const all = [
    ...claims,
    ...volumes.map(({ configMap }) => ['ConfigMap', needed(configMap, 'name')] as const),
    ...volumes.map(({ secret }) => ['Secret', needed(secret, 'secretName')] as const),
    ...sources.map(({ configMap }) => ['ConfigMap', needed(configMap, 'name')] as const),
    ...sources.map(({ secret }) => ['Secret', needed(secret, 'name')] as const),
    ...environment.map(({ configMapRef }) => ['ConfigMap', needed(configMapRef, 'name')] as const),
    ...environment.map(({ secretRef }) => ['Secret', needed(secretRef, 'name')] as const),
    ...values.map(({ configMapKeyRef }) => ['ConfigMap', needed(configMapKeyRef, 'name')] as const),
    ...values.map(({ secretKeyRef }) => ['Secret', needed(secretKeyRef, 'name')] as const),
  ]
  return all.filter(([, name]) => name !== '').map(([kind, name]) => [kind, name])
}

const needed = (reference: unknown, field: string): string =>
  at(reference, 'optional') === true ? '' : wordOf(at(reference, field))
