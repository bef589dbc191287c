import type { Neighbour } from '../../../scripts/platform/neighbours.ts'
import type { Container, Service } from '../../../scripts/platform/service.ts'
import { addressesExist } from './addresses.ts'
import { budgetsLetGo, replicasHaveOneOwner, severalAreSpread } from './availability.ts'
import { deploymentsAreTheCatalogue, wavesFollowTheCalls } from './catalogue.ts'
import {
  type Exempt,
  emptyDirsAreBounded,
  portsAreUnique,
  probesAreThere,
  resourcesAreLimited,
  rootsAreReadOnly,
} from './containers.ts'
import { imagesArePinned, ownImagesAreByDigest } from './images.ts'
import { ingressIsEncrypted, ingressRoutesCustomersAlone } from './ingress.ts'
import { podsEndGracefully, probesAskOwnPorts, variablesResolve } from './lives.ts'
import { everythingHasANamespace, namespacesAreGuarded, quotaHasRoom } from './namespaces.ts'
import { allElseIsDenied, networkIsTheCallGraph, policiesSelectPods } from './network.ts'
import { objectsAreUnique, volumesAreMounted, whatPodsNeedIsThere } from './references.ts'
import type { Resource } from './resource.ts'
import { podsAreRestricted, serviceLinksAreOff, tokensHaveAReason } from './security.ts'
import { labelsAreThere, selectorsMatch, servicesHaveEndpoints } from './selectors.ts'

/** What is applied, and who does: a drill's objects stand beside its base's, and all are labelled as a part of one thing. */
export type Applied = { resources: Resource[]; partOf: string; probes: Exempt; readOnlyRoot: Exempt }

/** An overlay of the shop, and the catalogue that it is made of. */
export type Overlay = Applied & { services: Service[]; neighbours: Neighbour[]; isProduction: boolean }

/** What holds for everything that runs on the cluster and is ours. Each finds what is wrong, a line each. */
export const common = {
  imagesArePinned: ({ resources }) => imagesArePinned(resources),
  resourcesAreLimited: ({ resources }) => resourcesAreLimited(resources),
  probesAreThere: ({ resources, probes }) => probesAreThere(resources, probes),
  rootsAreReadOnly: ({ resources, readOnlyRoot }) => rootsAreReadOnly(resources, readOnlyRoot),
  emptyDirsAreBounded: ({ resources }) => emptyDirsAreBounded(resources),
  probesAskOwnPorts: ({ resources }) => probesAskOwnPorts(resources),
  variablesResolve: ({ resources }) => variablesResolve(resources),
  podsEndGracefully: ({ resources }) => podsEndGracefully(resources),
  portsAreUnique: ({ resources }) => portsAreUnique(resources),
  tokensHaveAReason: ({ resources }) => tokensHaveAReason(resources),
  podsAreRestricted: ({ resources }) => podsAreRestricted(resources),
  serviceLinksAreOff: ({ resources }) => serviceLinksAreOff(resources),
  labelsAreThere: ({ resources, partOf }) => labelsAreThere(resources, partOf),
  selectorsMatch: ({ resources }) => selectorsMatch(resources),
  servicesHaveEndpoints: ({ resources }) => servicesHaveEndpoints(resources),
  budgetsLetGo: ({ resources }) => budgetsLetGo(resources),
  replicasHaveOneOwner: ({ resources }) => replicasHaveOneOwner(resources),
  severalAreSpread: ({ resources }) => severalAreSpread(resources),
  objectsAreUnique: ({ resources }) => objectsAreUnique(resources),
  whatPodsNeedIsThere: ({ resources }) => whatPodsNeedIsThere(resources),
  volumesAreMounted: ({ resources }) => volumesAreMounted(resources),
} satisfies Record<string, (applied: Applied) => string[]>

/** What holds for the namespace that pods run in, where it is ours. */
export const guarded = {
  namespacesAreGuarded: ({ resources }) => namespacesAreGuarded(resources),
  everythingHasANamespace: ({ resources }) => everythingHasANamespace(resources),
  allElseIsDenied: ({ resources }) => allElseIsDenied(resources),
  policiesSelectPods: ({ resources }) => policiesSelectPods(resources),
} satisfies Record<string, (applied: Applied) => string[]>

/** What holds for an overlay of the shop. */
export const shop = {
  ...common,
  ...guarded,
  quotaHasRoom: ({ resources }) => quotaHasRoom(resources),
  deploymentsAreTheCatalogue: ({ resources, services }) => deploymentsAreTheCatalogue(resources, services),
  networkIsTheCallGraph: ({ resources, services, neighbours }) =>
    networkIsTheCallGraph(resources, { services, neighbours }),
  addressesExist: ({ resources, neighbours }) => addressesExist(resources, neighbours),
  wavesFollowTheCalls: ({ resources, services }) => wavesFollowTheCalls(resources, services),
  ingressRoutesCustomersAlone: ({ resources, services }) =>
    ingressRoutesCustomersAlone(resources, services.find(({ isEntry }) => isEntry)?.name ?? 'no entry'),
  ingressIsEncrypted: ({ resources }) => ingressIsEncrypted(resources),
  ownImagesAreByDigest: ({ resources, services, isProduction }) =>
    isProduction
      ? ownImagesAreByDigest(
          resources,
          services.flatMap(({ repository }) => repository ?? []),
        )
      : [],
} satisfies Record<string, (overlay: Overlay) => string[]>

/** The containers that the catalogue exempts, and why. */
export const exemptIn = (services: Service[], reason: (container: Container) => string | undefined): Exempt =>
  new Map(
    services
      .flatMap(({ main, sidecars, prepare }) => [main, ...sidecars, ...prepare])
      .flatMap((container) => {
        const why = reason(container)
        return why === undefined ? [] : [[container.name, why] as const]
      }),
  )
