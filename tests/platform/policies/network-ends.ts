import type { Neighbour } from '../../../scripts/platform/neighbours.ts'
import { fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import type { Pods } from './pods.ts'

/** One end of a connection: pods of ours or of others, or addresses outside of the cluster. */
export type End = {
  name: string
  namespace: string
  labels: Record<string, string>
  ports: Port[]
  kind: 'ours' | 'others' | 'addresses'
}

export type Port = { name: string; number: number; protocol: string }

export const endOf = ({ of, labels, containers }: Pods): End => ({
  name: of.name,
  namespace: of.namespace,
  labels,
  kind: 'ours',
  ports: containers
    .filter(({ isInit }) => !isInit)
    .flatMap(({ body }) => listOf(body.ports).map(fieldsOf))
    .map(({ name, containerPort, protocol }) => ({
      name: wordOf(name),
      number: Number(containerPort),
      protocol: wordOf(protocol) || 'TCP',
    })),
})

export const neighbourEnd = ({ name, namespace, podLabels, ports }: Neighbour): End => ({
  name,
  namespace,
  labels: podLabels,
  kind: 'others',
  ports: ports.map(({ podPort }) => ({ name: '', number: podPort, protocol: 'TCP' })),
})

export const dns: End = {
  name: 'DNS',
  namespace: 'kube-system',
  labels: { 'k8s-app': 'kube-dns' },
  kind: 'others',
  ports: ['UDP', 'TCP'].map((protocol) => ({ name: '', number: 53, protocol })),
}

/** Pods of a namespace that has nothing to do with us. */
export const stranger: End = {
  name: 'a pod of another namespace',
  namespace: 'default',
  labels: {},
  kind: 'others',
  ports: [{ name: '', number: 8080, protocol: 'TCP' }],
}

/** What is no pod: load balancers, and the internet. */
export const addresses: End = {
  name: 'addresses outside',
  namespace: '',
  labels: {},
  kind: 'addresses',
  ports: [{ name: '', number: 443, protocol: 'TCP' }],
}
