import type { Container, Service } from './service.ts'

const container: Container = {
  name: 'cart',
  image: 'cart',
  upstream: 'r.example/cart:1.0',
  command: [],
  args: [],
  env: [],
  ports: [{ name: 'grpc', port: 8080, protocol: 'grpc', inService: true }],
  telemetry: [],
  resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { cpu: '1', memory: '1Gi' } },
  probes: { ready: { grpc: 8080 }, live: { grpc: 8080 }, startupSeconds: 32 },
  user: 1000,
  group: 1000,
  writablePaths: [],
  config: [],
  exemptions: {},
}

/** A service for tests that has nothing but what it must have, and what the test changes. */
export const small = ({
  main,
  ...changes
}: Partial<Omit<Service, 'main'>> & { main?: Partial<Container> }): Service => ({
  name: 'cart',
  description: 'Keeps carts',
  language: 'Go',
  repository: undefined,
  main: { ...container, ...main },
  sidecars: [],
  prepare: [],
  calls: [],
  isEntry: false,
  replicas: 1,
  autoscaling: undefined,
  recreates: false,
  drainSeconds: 5,
  graceSeconds: 30,
  ...changes,
})
