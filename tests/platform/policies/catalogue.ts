import { containersOf, type Service } from '../../../scripts/platform/service.ts'
import { podsOf } from './pods.ts'
import { ofKind, type Resource } from './resource.ts'

/** A Deployment for each row of the catalogue, of its name, with its containers, and no other workload. */
export const deploymentsAreTheCatalogue = (resources: Resource[], services: Service[]): string[] => {
  const workloads = podsOf(resources).filter(({ isLasting }) => isLasting)
  return [
    ...services
      .filter(({ name }) => !workloads.some(({ of }) => of.kind === 'Deployment' && of.name === name))
      .map(
        ({ name }) => `${name}: is a row of services.yaml, and no Deployment of the overlay. Run npm run manifests.`,
      ),
    ...workloads.flatMap(({ of, containers }) => {
      const service = services.find(({ name }) => name === of.name)
      if (service === undefined || of.kind !== 'Deployment')
        return [
          `${of.kind} ${of.name}: is in the overlay, and no row of services.yaml. Add a row, or run npm run manifests.`,
        ]
      const expected = containersOf(service)
        .map(({ name }) => name)
        .toSorted()
      const found = containers
        .filter(({ isInit }) => !isInit)
        .map(({ name }) => name)
        .toSorted()
      return expected.join() === found.join()
        ? []
        : [
            `Deployment ${of.name}: has the containers ${found.join(', ')}, and services.yaml ${expected.join(', ')}. Run npm run manifests.`,
          ]
    }),
  ]
}

/** A service whose others wait for it in a sync is in an earlier wave than they are; what pods need is before all. */
export const wavesFollowTheCalls = (resources: Resource[], services: Service[]): string[] => {
  const waves = new Map(ofKind(resources, 'Deployment').map((one) => [one.name, waveOf(one)]))
  const first = Math.min(...waves.values())
  return [
    ...services.flatMap(({ name, calls }) =>
      calls
        .filter(
          ({ service, needed }) => needed && waves.has(service) && (waves.get(service) ?? 0) >= (waves.get(name) ?? 0),
        )
        .map(
          ({ service }) =>
            `Deployment ${name}: is in wave ${waves.get(name)}, and ${service}, which it needs, in ${waves.get(service)}. Run npm run manifests.`,
        ),
    ),
    ...ofKind(resources, 'Namespace', 'ConfigMap', 'ServiceAccount', 'ResourceQuota', 'LimitRange')
      .filter((one) => waveOf(one) >= first)
      .map(
        (one) =>
          `${one.kind} ${one.name}: is in wave ${waveOf(one)}, and pods that need it in ${first}. Put it before them.`,
      ),
    ...ofKind(resources, 'Ingress')
      .filter((one) => services.some(({ name, isEntry }) => isEntry && waveOf(one) < (waves.get(name) ?? 0)))
      .map((one) => `Ingress ${one.name}: is in wave ${waveOf(one)}, before what it routes to. Put it behind.`),
  ]
}

const waveOf = ({ annotations }: Resource): number => Number(annotations['argocd.argoproj.io/sync-wave'] ?? 0)
