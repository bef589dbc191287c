import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

type Path = { path: string; type: string; service: string; port: string }

/** What a browser asks for; `headers` are names of headers beside the usual ones. */
type Asked = { path: string; headers: string[] }

/** What operators see, without a login: never from outside. The entry matches beginnings, not folders. */
const closed: Asked[] = ['/loadgen', '/feature', '/grafana', '/jaeger']
  .flatMap((path) => [path, `${path}/`, `${path}/any/page`, `${path}more`])
  .map((path) => ({ path, headers: [] }))

/** The entry would delay a request, or answer it with an error, as its sender asks. */
const faults: Asked[] = ['/', '/otlp-http/v1/traces', '/api/products'].map((path) => ({
  path,
  headers: ['x-envoy-fault-delay-request'],
}))

/** The paths that customers' browsers ask for. */
const served: Asked[] = [
  ...['/', '/product/OLJCESPC7Z', '/api/products', '/images/products/RoofBinoculars.jpg'],
  ...['/flagservice/flagd.evaluation.v1.Service/EventStream', '/otlp-http/v1/traces'],
].map((path) => ({ path, headers: [] }))

/**
 * The load balancer routes customers' requests to the entry, answers operators' paths itself with 404, and reaches nothing
 * else. It is asked request by request, in the order in which the controller makes its rules.
 */
export const ingressRoutesCustomersAlone = (resources: Resource[], entry: string): string[] => {
  const ingresses = ofKind(resources, 'Ingress')
  if (ingresses.length === 0) return [`No Ingress routes to ${entry}. Add one.`]
  return ingresses.flatMap((ingress) => {
    const wrong = (asked: Asked, wanted: string): string[] => {
      const target = targetOf(asked, ingress)
      const what = asked.headers.length > 0 ? `${asked.path} with ${asked.headers.join(', ')}` : asked.path
      return target === wanted
        ? []
        : [`${told(ingress)}: ${what} goes to ${target} and not to ${wanted}. Correct its rules, or their order.`]
    }
    return [
      ...pathsOf(ingress)
        .filter(({ service, port }) => port !== 'use-annotation' && service !== entry)
        .map(
          ({ path, service }) =>
            `${told(ingress)}: path ${path} goes to ${service}. Only ${entry} is for the internet: take it away.`,
        ),
      ...(spec(ingress, 'defaultBackend') === undefined
        ? []
        : [`${told(ingress)}: has a defaultBackend, which takes what no rule does. Take it away.`]),
      ...[...closed, ...faults].flatMap((asked) => wrong(asked, '404')),
      ...served.flatMap((asked) => wrong(asked, entry)),
    ]
  })
}

/** Plain HTTP is only there to be sent on to HTTPS, and the name is written into the zone. */
export const ingressIsEncrypted = (resources: Resource[]): string[] =>
  ofKind(resources, 'Ingress').flatMap((ingress) => {
    const hosts = listOf(spec(ingress, 'rules')).map((rule) => wordOf(fieldsOf(rule).host))
    const annotation = (name: string): string => ingress.annotations[name] ?? ''
    const wrong: [boolean, string][] = [
      [spec(ingress, 'ingressClassName') !== 'alb', 'ingressClassName is not alb'],
      [annotation(`${alb}ssl-redirect`) !== '443', `${alb}ssl-redirect is not "443", so plain HTTP is served`],
      [!/"HTTPS"\s*:\s*443\b/.test(annotation(`${alb}listen-ports`)), `${alb}listen-ports has no HTTPS on 443`],
      [!annotation(`${alb}ssl-policy`).includes('TLS13'), `${alb}ssl-policy allows more than TLS 1.2 and 1.3`],
      [annotation(`${alb}target-type`) !== 'ip', `${alb}target-type is not ip, and our Services have no node port`],
      [hosts.length === 0 || hosts.includes(''), 'a rule has no host, so it answers for every name'],
      [
        !hosts.includes(annotation('external-dns.alpha.kubernetes.io/hostname')),
        'external-dns.alpha.kubernetes.io/hostname is none of its hosts',
      ],
    ]
    return wrong.filter(([isWrong]) => isWrong).map(([, what]) => `${told(ingress)}: ${what}. Correct it.`)
  })

const alb = 'alb.ingress.kubernetes.io/'

const pathsOf = (ingress: Resource): Path[] =>
  listOf(spec(ingress, 'rules'))
    .flatMap((rule) => listOf(at(rule, 'http', 'paths')))
    .map((path) => ({
      path: wordOf(at(path, 'path')),
      type: wordOf(at(path, 'pathType')),
      service: wordOf(at(path, 'backend', 'service', 'name')),
      port:
        wordOf(at(path, 'backend', 'service', 'port', 'name')) ||
        wordOf(at(path, 'backend', 'service', 'port', 'number')),
    }))

/** The controller puts exact paths first, then prefixes, the longest first, then its own kind in the order of the file. */
const targetOf = (asked: Asked, ingress: Resource): string => {
  const rank = ({ type, path }: Path): number => {
    if (type === 'Exact') return 0
    return type === 'Prefix' ? 1 + 1 / (1 + path.length) : 3
  }
  const found = pathsOf(ingress)
    .toSorted((one, other) => rank(one) - rank(other))
    .find((path) => matches(path, asked.path) && conditionsHold(path, asked, ingress))
  if (found === undefined) return 'no rule'
  if (found.port !== 'use-annotation') return found.service
  const action = ingress.annotations[`${alb}actions.${found.service}`] ?? ''
  const isRefusal = /"type"\s*:\s*"fixed-response"/.test(action) && /"statusCode"\s*:\s*"404"/.test(action)
  return isRefusal ? '404' : `the action ${found.service}, which answers no 404`
}

/** Conditions that an annotation adds to the rules of a backend: of headers, all others count as never met. */
const conditionsHold = ({ service }: Path, { headers }: Asked, ingress: Resource): boolean => {
  const annotation = ingress.annotations[`${alb}conditions.${service}`]
  if (annotation === undefined) return true
  return listOf(JSON.parse(annotation)).every((condition) => {
    const { httpHeaderName, values } = fieldsOf(at(condition, 'httpHeaderConfig'))
    return headers.includes(wordOf(httpHeaderName)) && listOf(values).includes('*')
  })
}

const matches = ({ path, type }: Path, asked: string): boolean => {
  if (type === 'Exact') return asked === path
  if (type === 'Prefix') return asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`)
  const pattern = path
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${pattern}$`).test(asked)
}
