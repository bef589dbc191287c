/** How much of each price a sizing takes: so many at a time, all the time, or (of `GB`) in a month. */
export type Sizing = { name: string; file: string | undefined; quantities: Record<string, number> }

/** As terraform/cluster says in its defaults and its variable files; what people do with it is assumed. */
type Shape = { nodes: number; spot: boolean; nats: number; endpoints: number; traffic: number }

const zones = 3
export const diskGib = 30

const quantitiesOf = ({ nodes, spot, nats, endpoints, traffic }: Shape): Record<string, number> => ({
  'control-plane': 1,
  [spot ? 'spot-node' : 'node']: nodes,
  disk: nodes * diskGib,
  nat: nats,
  // A load balancer has one in each zone.
  address: nats + zones,
  endpoint: endpoints * zones,
  'load-balancer': 1,
  'load-balancer-unit': 1,
  key: 1,
  'nat-traffic': traffic,
  logs: traffic / 10,
  'traffic-out': traffic / 2,
  zone: 1,
  images: 20,
})

export const shapes = {
  default: { nodes: 2, spot: false, nats: 1, endpoints: 0, traffic: 50 },
  demo: { nodes: 2, spot: true, nats: 1, endpoints: 0, traffic: 50 },
  production: { nodes: 3, spot: false, nats: zones, endpoints: 6, traffic: 500 },
} satisfies Record<string, Shape>

export const sizings: Sizing[] = [
  { name: 'Default', file: undefined, quantities: quantitiesOf(shapes.default) },
  { name: 'Demo', file: 'demo.tfvars', quantities: quantitiesOf(shapes.demo) },
  { name: 'Production', file: 'production.tfvars', quantities: quantitiesOf(shapes.production) },
]
