import { containersOf, type Quantities, type Service } from './service.ts'
import type { KubernetesObject } from './yaml-file.ts'

/** How many pods of a service there may be at once. */
type Count = (service: Service) => number

/** One of each, or as many as its autoscaler may make. */
export const alone: Count = () => 1
export const scaled: Count = ({ replicas, autoscaling }) => autoscaling?.maximum ?? replicas

/**
 * What a namespace may use: all pods while every Deployment is rolled over at once, one pod more of each and one that has not ended
 * yet. No load balancer, node port or volume: the Ingress is the one way in, and everything here is kept in memory.
 */
export const quotaOf = (services: Service[], count: Count): KubernetesObject => {
  const pods = services.map((service) => ({ service, number: count(service) + (service.recreates ? 1 : 2) }))
  const sum = (quantity: (service: Service) => number): number =>
    pods.reduce((total, { service, number }) => total + number * quantity(service), 0)
  const of = (kind: 'requests' | 'limits', name: keyof Quantities, read: (text: string) => number) =>
    sum((service) => containersOf(service).reduce((total, { resources }) => total + read(resources[kind][name]), 0))
  return {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'shop', labels: { 'app.kubernetes.io/part-of': 'shop' } },
    spec: {
      hard: {
        pods: String(sum(() => 1)),
        'requests.cpu': `${of('requests', 'cpu', milliCores)}m`,
        'requests.memory': `${of('requests', 'memory', mebibytes)}Mi`,
        'limits.cpu': `${of('limits', 'cpu', milliCores)}m`,
        'limits.memory': `${of('limits', 'memory', mebibytes)}Mi`,
        'services.loadbalancers': '0',
        'services.nodeports': '0',
        persistentvolumeclaims: '0',
      },
    },
  }
}

const milliCores = (text: string): number => (text.endsWith('m') ? Number(text.slice(0, -1)) : Number(text) * 1000)

const mebibytes = (text: string): number =>
  text.endsWith('Gi') ? Number(text.slice(0, -2)) * 1024 : Number(text.slice(0, -2))
