import { createHash } from 'node:crypto'
import { Failure } from '../../src/lib/failure.ts'
import { fieldsOf } from '../../src/lib/json.ts'
import type { Http, HttpResponse } from '../../src/outside/http.ts'

/** A version of an image, as a reference names it: `repository` may have a host. */
export type Version = { repository: string; tag: string }

/** `login` is `user:password` for a registry's host, in base64; undefined where there is none. */
export type Outside = { http: Http; login: (host: string) => Promise<string | undefined> }

/** The digest under which a registry has a version now; undefined where it has no such version. */
export const askDigest = async (version: Version, outside: Outside): Promise<string | undefined> => {
  const { host, url } = addressOf(version)
  const response = await getManifest(url, host, outside)
  if (response.status === 404) return undefined
  const name = `${version.repository}:${version.tag}`
  if (response.status === 429)
    throw new Failure(
      'denied',
      `${host} has been asked too often for now: ${firstLine(response)}. Log in with docker login, or wait.`,
    )
  if (response.status !== 200)
    throw new Failure(
      'denied',
      `${host} does not give ${name}: ${response.status} ${firstLine(response)}. Log in with docker login, or correct the name.`,
    )
  const digest = `sha256:${createHash('sha256').update(response.body).digest('hex')}`
  const said = response.headers['docker-content-digest']
  if (said !== undefined && said !== digest)
    throw new Failure(
      'rejected',
      `${host} says that ${name} is ${said}, and what it sends is ${digest}. Try again; nothing was written.`,
    )
  return digest
}

const getManifest = async (url: string, host: string, { http, login }: Outside): Promise<HttpResponse> => {
  const first = await http({ url, headers: { accept } })
  if (first.status !== 401) return first
  const authorization = await authorize(first.headers['www-authenticate'] ?? '', host, { http, login })
  return authorization === undefined ? first : http({ url, headers: { accept, authorization } })
}

/** A registry's own way to tell who is asked for what: Docker Hub and ghcr give a token to anybody, ECR wants a login. */
const authorize = async (challenge: string, host: string, { http, login }: Outside): Promise<string | undefined> => {
  const basic = await login(host)
  if (/^basic/i.test(challenge)) return basic === undefined ? undefined : `Basic ${basic}`
  const { realm, ...asked } = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  )
  if (realm === undefined) return undefined
  const query = new URLSearchParams(Object.entries(asked).filter(([key]) => key === 'service' || key === 'scope'))
  const headers: Record<string, string> = basic === undefined ? {} : { authorization: `Basic ${basic}` }
  const response = await http({ url: `${realm}?${query}`, headers })
  if (response.status !== 200) return undefined
  const { token, access_token: other } = fieldsOf(JSON.parse(response.body))
  return `Bearer ${String(token ?? other)}`
}

/** An index stands for all platforms, so it is asked for first; a tag that is one image alone is that image. */
const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** A name without a host is Docker Hub's, and one without a slash its library's. */
const addressOf = ({ repository, tag }: Version): { host: string; url: string } => {
  const [first = '', ...rest] = repository.split('/')
  const hasHost = rest.length > 0 && /[.:]|^localhost$/.test(first)
  const named = hasHost && first !== 'docker.io' ? first : 'registry-1.docker.io'
  const path = hasHost ? rest.join('/') : repository
  const name = named === 'registry-1.docker.io' && !path.includes('/') ? `library/${path}` : path
  const scheme = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(named) ? 'http' : 'https'
  return { host: named, url: `${scheme}://${named}/v2/${name}/manifests/${tag}` }
}

const firstLine = ({ body }: HttpResponse): string => body.trim().split('\n')[0]?.slice(0, 200) ?? ''
