import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { readList, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { at } from '../../../src/lib/json.ts'
import { Refused } from './refusal.ts'

const base = join(import.meta.dirname, '../../../manifests/drills/base')
const objects: unknown[] = ['limits.yaml', 'runner.yaml'].flatMap((file) =>
  parseAllDocuments(readFileSync(join(base, file), 'utf8')).map((document): unknown => document.toJS()),
)

/** Whether a service account may do something in the namespace, by the Roles and RoleBindings of manifests/drills/base. */
export const mayDo = (account: string, { verb, group, resource }: Record<'verb' | 'group' | 'resource', string>) => {
  const bound = objects
    .filter((object) => at(object, 'kind') === 'RoleBinding')
    .filter((binding) => readList(binding, 'subjects').some((subject) => readText(subject, 'name') === account))
    .map((binding) => readText(binding, 'roleRef', 'name'))
  const rules = objects
    .filter((object) => at(object, 'kind') === 'Role' && bound.includes(readText(object, 'metadata', 'name')))
    .flatMap((role) => readList(role, 'rules'))
  const has = (rule: unknown, field: string, value: string): boolean => readList(rule, field).includes(value)
  return rules.some(
    (rule) => has(rule, 'apiGroups', group) && has(rule, 'resources', resource) && has(rule, 'verbs', verb),
  )
}

const find = (kind: string): unknown => objects.find((object) => at(object, 'kind') === kind)

const mebibytes = (quantity: string | undefined): number => Number(/^(\d+)Mi$/.exec(quantity ?? '')?.[1] ?? Number.NaN)

/** Admits a pod's spec, or throws what the API server would refuse it with; `used` are the specs that are there. */
export const admitPod = (name: string, spec: unknown, used: readonly unknown[]): void => {
  const violated = violations(spec)
  if (violated.length > 0) {
    throw new Refused(
      403,
      `pods "${name}" is forbidden: violates PodSecurity "restricted:latest": ${violated.join(', ')}`,
    )
  }
  const [container] = readList(spec, 'containers')
  const memory = mebibytes(readText(container, 'resources', 'limits', 'memory'))
  const most = mebibytes(readText(readList(find('LimitRange'), 'spec', 'limits')[0], 'max', 'memory'))
  if (!(memory <= most)) {
    throw new Refused(
      403,
      `pods "${name}" is forbidden: maximum memory usage per Container is ${most}Mi, but limit is ${memory}Mi`,
    )
  }
  const hard = readRecord(find('ResourceQuota'), 'spec', 'hard')
  const pods = Number(hard.pods)
  if (used.length + 1 > pods) {
    throw new Refused(
      403,
      `pods "${name}" is forbidden: exceeded quota: drills, requested: pods=1, used: pods=${used.length}, limited: pods=${pods}`,
    )
  }
  const limits = used.map((other) =>
    mebibytes(readText(readList(other, 'containers')[0], 'resources', 'limits', 'memory')),
  )
  const sum = limits.reduce((total, one) => total + one, 0)
  const limited = mebibytes(String(hard['limits.memory']))
  if (sum + memory > limited) {
    throw new Refused(
      403,
      `pods "${name}" is forbidden: exceeded quota: drills, requested: limits.memory=${memory}Mi, used: limits.memory=${sum}Mi, limited: limits.memory=${limited}Mi`,
    )
  }
}

/** What Pod Security's level `restricted` finds wrong, as far as it concerns fields that are known here. */
const violations = (spec: unknown): string[] => {
  const [container] = readList(spec, 'containers')
  const security = { ...readRecord(spec, 'securityContext'), ...readRecord(container, 'securityContext') }
  const profile = readText(security, 'seccompProfile', 'type') ?? ''
  return [
    ...(security.allowPrivilegeEscalation === false ? [] : ['allowPrivilegeEscalation != false']),
    ...(readList(security, 'capabilities', 'drop').includes('ALL') ? [] : ['unrestricted capabilities']),
    ...(security.runAsNonRoot === true ? [] : ['runAsNonRoot != true']),
    ...(['RuntimeDefault', 'Localhost'].includes(profile) ? [] : ['seccompProfile']),
    ...(at(spec, 'hostNetwork') === true || at(spec, 'hostPID') === true ? ['host namespaces'] : []),
  ]
}
