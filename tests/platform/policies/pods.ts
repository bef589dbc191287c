import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { type Fields, wordOf, wordsOf } from '../../support/read-fields.ts'
import { type Resource, spec, told } from './resource.ts'

/** What a workload makes pods of. */
export type Pods = {
  of: Resource
  labels: Record<string, string>
  spec: Fields
  containers: Container[]
  /** Whether they go on running; a Job's, and a test's, end by themselves. */
  isLasting: boolean
}

/** A container; `where` is what a finding calls it by. */
export type Container = { name: string; where: string; isInit: boolean; body: Fields }

const templates: Record<string, string[]> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
}

export const podsOf = (resources: Resource[]): Pods[] => resources.flatMap(podsOfOne)

const podsOfOne = (of: Resource): Pods[] => {
  const path = templates[of.kind]
  if (path === undefined) return []
  const template = at(of.body, ...path)
  const pod = fieldsOf(at(template, 'spec'))
  const container = (body: unknown, isInit: boolean): Container => {
    const name = wordOf(at(body, 'name'))
    return { name, where: `${told(of)}, container ${name}`, isInit, body: fieldsOf(body) }
  }
  return [
    {
      of,
      labels: wordsOf(at(template, 'metadata', 'labels')),
      spec: pod,
      containers: [
        ...listOf(pod.initContainers).map((body) => container(body, true)),
        ...listOf(pod.containers).map((body) => container(body, false)),
      ],
      isLasting: ['Always', ''].includes(wordOf(pod.restartPolicy)),
    },
  ]
}

/** Whether a label selector chooses these labels; an empty one chooses all. */
export const selects = (selector: unknown, labels: Record<string, string>): boolean => {
  const { matchLabels, matchExpressions } = fieldsOf(selector)
  return (
    Object.entries(wordsOf(matchLabels)).every(([name, value]) => labels[name] === value) &&
    listOf(matchExpressions).every((expression) => holds(fieldsOf(expression), labels))
  )
}

const holds = ({ key, operator, values }: Fields, labels: Record<string, string>): boolean => {
  const label = labels[wordOf(key)]
  const among = label !== undefined && listOf(values).map(wordOf).includes(label)
  if (operator === 'In') return among
  if (operator === 'NotIn') return !among
  return operator === 'Exists' ? label !== undefined : label === undefined
}

/** How many pods a workload has at least: an autoscaler's minimum, else its replicas. */
export const leastReplicas = (workload: Resource, scalers: Resource[]): number => {
  const scaler = scalers.find((one) => scalesTo(one, workload))
  const least = scaler === undefined ? spec(workload, 'replicas') : spec(scaler, 'minReplicas')
  return typeof least === 'number' ? least : 1
}

export const scalesTo = (scaler: Resource, { kind, name, namespace }: Resource): boolean => {
  const target = fieldsOf(spec(scaler, 'scaleTargetRef'))
  return scaler.namespace === namespace && target.kind === kind && target.name === name
}
