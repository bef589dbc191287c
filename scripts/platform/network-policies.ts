import { labelsOf, selectorOf } from './labels.ts'
import { neighbours } from './neighbours.ts'
import type { Call, Service } from './service.ts'
import { type KubernetesObject, yamlFile } from './yaml-file.ts'

/** What holds where no other policy says more: nobody talks to anybody, but everyone may ask for names. */
export const defaultPolicyFile = (): string =>
  yamlFile(
    [
      policy('default-deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }),
      policy('names', {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [
          {
            to: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
                podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
              },
            ],
            ports: [
              { protocol: 'UDP', port: 53 },
              { protocol: 'TCP', port: 53 },
            ],
          },
        ],
      }),
    ],
    ['Nobody talks to anybody, but everyone may ask for names.'],
  )

/** The public subnets of a network 10.0.0.0/16, as terraform/cluster divides it; an overlay says its own. */
const loadBalancerRange = '10.0.128.0/21'

/** Who may call a service, and whom it may call: the catalogue's calls, seen from both ends. */
export const policyFile = (service: Service, services: Service[]): string => {
  const ingress = [...fromLoadBalancer(service), ...fromCallers(service, services)]
  const egress = egressOf(service)
  return yamlFile([
    policy(service.name, {
      podSelector: { matchLabels: selectorOf(service.name) },
      policyTypes: ['Ingress', 'Egress'],
      ...(ingress.length === 0 ? {} : { ingress }),
      ...(egress.length === 0 ? {} : { egress }),
    }),
  ])
}

const policy = (name: string, spec: KubernetesObject): KubernetesObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name, labels: labelsOf(name) },
  spec,
})

const fromLoadBalancer = ({ isEntry, main }: Service): KubernetesObject[] =>
  isEntry
    ? [
        {
          from: [{ ipBlock: { cidr: loadBalancerRange } }],
          ports: tcp(main.ports.filter(({ inService }) => inService).map(({ port }) => port)),
        },
      ]
    : []

/** One rule a caller, with all ports that it calls. */
const fromCallers = ({ name }: Service, services: Service[]): KubernetesObject[] =>
  services.flatMap((caller) => {
    const ports = portsTo(name, caller.calls)
    return ports.length === 0
      ? []
      : [{ from: [{ podSelector: { matchLabels: selectorOf(caller.name) } }], ports: tcp(ports) }]
  })

const egressOf = ({ calls }: Service): KubernetesObject[] =>
  [...new Set(calls.map(({ service }) => service))].map((callee) => {
    const ports = portsTo(callee, calls)
    const neighbour = neighbours.find(({ name }) => name === callee)
    if (neighbour === undefined) {
      return { to: [{ podSelector: { matchLabels: selectorOf(callee) } }], ports: tcp(ports) }
    }
    const { namespace, podLabels } = neighbour
    const podPorts = ports.map((port) => neighbour.ports.find((one) => one.port === port)?.podPort ?? port)
    return {
      to: [
        {
          namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
          ...(Object.keys(podLabels).length === 0 ? {} : { podSelector: { matchLabels: podLabels } }),
        },
      ],
      ports: tcp(podPorts),
    }
  })

const portsTo = (callee: string, calls: Call[]): number[] =>
  calls.filter(({ service }) => service === callee).map(({ port }) => port)

const tcp = (ports: number[]): KubernetesObject[] => ports.map((port) => ({ protocol: 'TCP', port }))
