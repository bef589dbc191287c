import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { type Container, type Pods, podsOf } from './pods.ts'
import { ofKind, type Resource, told } from './resource.ts'

/**
 * No pod has a token of the API server, but one whose own service account has been given rights: a pod has a service account
 * of its own, not `default`, which is there.
 */
export const tokensHaveAReason = (resources: Resource[]): string[] =>
  podsOf(resources).flatMap(({ of, spec }) => {
    const where = told(of)
    const name = wordOf(spec.serviceAccountName)
    if (name === '' || name === 'default')
      return [`${where}: runs as the service account default. Give it a ServiceAccount of its own.`]
    const account = ofKind(resources, 'ServiceAccount').find(
      (one) => one.name === name && one.namespace === of.namespace,
    )
    if (account === undefined)
      return [`${where}: its ServiceAccount ${name} is not there. Add it to namespace ${of.namespace}.`]
    const mounted = spec.automountServiceAccountToken ?? account.body.automountServiceAccountToken ?? true
    if (mounted === false || hasRights(account, resources)) return []
    return [
      `${where}: gets a token of the API server, and ${name} has no rights there. Set automountServiceAccountToken: false.`,
    ]
  })

const hasRights = ({ name, namespace }: Resource, resources: Resource[]): boolean =>
  ofKind(resources, 'RoleBinding', 'ClusterRoleBinding')
    .flatMap(({ body }) => listOf(body.subjects).map(fieldsOf))
    .some((subject) => subject.kind === 'ServiceAccount' && subject.name === name && subject.namespace === namespace)

/** What the Pod Security level `restricted` asks for; the namespace's label would refuse the pod, and nobody reads that event. */
export const podsAreRestricted = (resources: Resource[]): string[] =>
  podsOf(resources).flatMap((pods) => [
    ...podFindings(pods),
    ...pods.containers.flatMap((one) => containerFindings(one, pods)),
  ])

const podFindings = ({ of, spec }: Pods): string[] => [
  ...['hostNetwork', 'hostPID', 'hostIPC']
    .filter((field) => spec[field] === true)
    .map((field) => `${told(of)}: ${field} is true. Take it away.`),
  ...listOf(spec.volumes)
    .filter((volume) => !allowedVolumes.some((kind) => fieldsOf(volume)[kind] !== undefined))
    .map((volume) => `${told(of)}: volume ${wordOf(at(volume, 'name'))} is none of ${allowedVolumes.join(', ')}.`),
]

const allowedVolumes = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]

const containerFindings = ({ where, body }: Container, { spec }: Pods): string[] => {
  const own = fieldsOf(body.securityContext)
  const pod = fieldsOf(spec.securityContext)
  const effective = (field: string): unknown => own[field] ?? pod[field]
  const profile = wordOf(at(effective('seccompProfile'), 'type'))
  const added = listOf(at(own, 'capabilities', 'add')).map(wordOf)
  const wrong = [
    ['privileged is true', own.privileged === true],
    ['allowPrivilegeEscalation is not false', own.allowPrivilegeEscalation !== false],
    ['runAsNonRoot is not true', effective('runAsNonRoot') !== true],
    ['runAsUser is 0', effective('runAsUser') === 0],
    ['seccompProfile.type is not RuntimeDefault', !['RuntimeDefault', 'Localhost'].includes(profile)],
    ['capabilities.drop has no ALL', !listOf(at(own, 'capabilities', 'drop')).includes('ALL')],
    [`capabilities.add has ${added.join(', ')}`, added.some((name) => name !== 'NET_BIND_SERVICE')],
    ['a port is a hostPort', listOf(body.ports).some((port) => fieldsOf(port).hostPort !== undefined)],
  ] as const
  return wrong
    .filter(([, isWrong]) => isWrong)
    .map(([what]) => `${where}: ${what}, which Pod Security restricted refuses.`)
}

/** Without it, a Service named kafka gives every pod a KAFKA_PORT, which some programs read as their own. */
export const serviceLinksAreOff = (resources: Resource[]): string[] =>
  podsOf(resources)
    .filter(({ spec }) => spec.enableServiceLinks !== false)
    .map(
      ({ of }) => `${told(of)}: enableServiceLinks is not false, so each Service adds variables to its pods. Set it.`,
    )
