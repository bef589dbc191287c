import { Failure } from '../../lib/failure.ts'
import { listAt } from '../../lib/json.ts'
import type { Http } from '../../outside/http.ts'

type Settings = { http: Http; apiUrl: string; url: string; serverUrl: string; token: string | undefined }

/**
 * The lines of known_hosts for a repository on the GitHub server: the keys that GitHub gives out through its API, so over
 * TLS (REST docs, "Get GitHub meta information"). Trusting whatever key is shown first would be no check at all, since a
 * job sees every host for the first time.
 */
export const githubHostKeys = async ({ http, apiUrl, url, serverUrl, token }: Settings): Promise<string> => {
  const { hostname, port } = new URL(url)
  const server = new URL(serverUrl).hostname
  if (hostname !== server && hostname !== `ssh.${server}`) {
    throw new Failure(
      'invalid-input',
      `ssh-known-hosts: should hold the host keys of ${hostname}, but it is empty; only those of ${server} are known from its API`,
    )
  }
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const { status, body } = await http({
    url: `${apiUrl}/meta`,
    headers: { accept: 'application/json', ...authorization },
  })
  const keys = status === 200 ? listAt(parsed(body), 'ssh_keys').filter((key) => typeof key === 'string') : []
  if (keys.length === 0) {
    throw new Failure(
      'unreachable',
      `the host keys of ${server} are not to be had from ${apiUrl}/meta (it answered ${status}): give them as ssh-known-hosts`,
    )
  }
  const host = port === '' || port === '22' ? hostname : `[${hostname}]:${port}`
  return keys.map((key) => `${host} ${key}`).join('\n')
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
