import { availabilityFile, replicasOf } from './availability.ts'
import { serviceFile } from './deployment.ts'
import { defaultPolicyFile, policyFile } from './network-policies.ts'
import { alone, quotaOf, scaled } from './quota.ts'
import type { Service } from './service.ts'
import { wavesOf } from './waves.ts'
import { type KubernetesObject, yamlFile } from './yaml-file.ts'

/** The folders of manifests/shop that hold nothing but what is made here. */
export const generatedFolders = ['base/services', 'components/high-availability', 'components/network-policy'].map(
  (folder) => `manifests/shop/${folder}`,
)

/** Every file that the catalogue makes, by its path. */
export const shopFiles = (services: Service[]): Map<string, string> => {
  const waves = wavesOf(services)
  const last = Math.max(0, ...waves.values()) + 1
  const [base = '', availability = '', network = ''] = generatedFolders
  return new Map([
    ...folder(base, [
      ['quota.yaml', yamlFile([quotaOf(services, alone)])],
      ...services.map((service): File => [`${service.name}.yaml`, serviceFile(service, waves.get(service.name) ?? 1)]),
    ]),
    ...folder(
      availability,
      services.flatMap((service): File[] => {
        const text = availabilityFile(service, last)
        return text === undefined ? [] : [[`${service.name}.yaml`, text]]
      }),
      {
        kind: 'Component',
        replicas: replicasOf(services),
        patches: [{ path: 'quota-patch.yaml' }],
        aside: [['quota-patch.yaml', yamlFile([quotaOf(services, scaled)])]],
      },
    ),
    ...folder(
      network,
      [
        ['default.yaml', defaultPolicyFile()],
        ...services.map((service): File => [`${service.name}.yaml`, policyFile(service, services)]),
      ],
      { kind: 'Component', replacements: [loadBalancerRangeOfOverlay(services)] },
    ),
  ])
}

/** Where the load balancer stands is the overlay's to say, in its ConfigMap `address`. */
const loadBalancerRangeOfOverlay = (services: Service[]): KubernetesObject => ({
  source: { kind: 'ConfigMap', name: 'address', fieldPath: 'data.load-balancer' },
  targets: services
    .filter(({ isEntry }) => isEntry)
    .map(({ name }) => ({
      select: { kind: 'NetworkPolicy', name },
      fieldPaths: ['spec.ingress.0.from.0.ipBlock.cidr'],
    })),
})

type File = [name: string, text: string]
type Further = { kind?: 'Component'; aside?: File[] } & KubernetesObject

/** Files with a kustomization that lists them as resources; those `aside` are for its other fields. */
const folder = (path: string, files: File[], { kind, aside = [], ...fields }: Further = {}): File[] => {
  const kustomization = {
    apiVersion: kind ? 'kustomize.config.k8s.io/v1alpha1' : 'kustomize.config.k8s.io/v1beta1',
    kind: kind ?? 'Kustomization',
    resources: files.map(([name]) => name),
    ...fields,
  }
  const all: File[] = [['kustomization.yaml', yamlFile([kustomization])], ...files, ...aside]
  return all.map(([name, text]) => [`${path}/${name}`, text])
}
