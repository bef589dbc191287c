import { expect, test } from 'vitest'
import type { Http } from '../../outside/http.ts'
import { createAlertmanager } from './alertmanager.ts'
import { createKubernetes } from './kubernetes.ts'
import { createPrometheus } from './prometheus.ts'

/** Asks each of the three of whom a drill asks, where every answer is this one. */
const asking = (status: number, body: string) => {
  const http: Http = async () => ({ status, headers: {}, body })
  const common = { http, timeoutMilliseconds: 1_000 }
  return {
    prometheus: () => createPrometheus({ ...common, url: 'http://prometheus:9090/' }).query('up'),
    alertmanager: () => createAlertmanager({ ...common, url: 'http://alertmanager:9093' }).alerts(),
    kubernetes: () =>
      createKubernetes({ ...common, url: 'https://k8s', token: async () => 't', namespace: 'drills' }).list('Pod', ''),
  }
}

const status = (message: string): string => JSON.stringify({ message })

test.each<[keyof ReturnType<typeof asking>, number, string, string, string]>([
  ['prometheus', 503, '', 'unreachable', 'Prometheus at http://prometheus:9090 answered 503. Look whether it is well'],
  [
    'prometheus',
    400,
    '{"status":"error","errorType":"bad_data","error":"parse error"}',
    'rejected',
    'Prometheus at http://prometheus:9090 refused /api/v1/query?query=up with 400: parse error. Ask it the same by hand, and mend what it says',
  ],
  [
    'prometheus',
    403,
    '{"kind":"Status","status":"Failure"}',
    'rejected',
    'what answered 403 at http://prometheus:9090 is not Prometheus. Check PROMETHEUS_URL',
  ],
  [
    'prometheus',
    200,
    '<html>',
    'unreachable',
    'Prometheus at http://prometheus:9090 answered with "<html>" instead of JSON. Check its address',
  ],
  [
    'alertmanager',
    500,
    '',
    'unreachable',
    'Alertmanager at http://alertmanager:9093 answered 500. Look whether it is well',
  ],
  [
    'alertmanager',
    404,
    'page not found',
    'rejected',
    'Alertmanager at http://alertmanager:9093 answered 404: page not found. Check ALERTMANAGER_URL',
  ],
  [
    'kubernetes',
    401,
    status('Unauthorized'),
    'denied',
    'the Kubernetes API does not accept the service account: Unauthorized. Run the drill as the Jobs in manifests/drills do',
  ],
  [
    'kubernetes',
    403,
    status('pods is forbidden'),
    'denied',
    'the Kubernetes API does not let the drill list pods in drills: pods is forbidden. Give its Role that right, or mend what its namespace allows',
  ],
  [
    'kubernetes',
    503,
    'no endpoints',
    'unreachable',
    'the Kubernetes API answered 503 to list pods in drills: no endpoints. Run the drill again',
  ],
  [
    'kubernetes',
    422,
    status('invalid'),
    'rejected',
    'the Kubernetes API answered 422 to list pods in drills: invalid. Run the drill again',
  ],
])('what %s means by %i is told: %s', async (who, code, body, reason, message) => {
  await expect(asking(code, body)[who]()).rejects.toMatchObject({ reason, message })
})
