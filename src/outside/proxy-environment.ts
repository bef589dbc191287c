import { Failure } from '../lib/failure.ts'

const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']

/**
 * The environment with its proxies written as Node takes them. Without a scheme, as curl and Go take them too, Node would
 * ask no proxy at all, and GitHub's client, which reads the variables itself, would take the host for a scheme: they are
 * set anew. One that cannot be used is a Failure; Node's own message would show its password.
 */
export const proxyEnvironment = (): NodeJS.ProcessEnv => {
  for (const name of names) {
    const value = process.env[name]
    if (value) process.env[name] = written(name, value)
  }
  return process.env
}

const written = (name: string, value: string): string => {
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const [, scheme = ''] = /^([^:]*)/.exec(url) ?? []
  if (!/^https?$/i.test(scheme)) {
    throw new Failure('invalid-input', `${name} names a proxy of ${scheme}, which is not supported. ${todo}`)
  }
  if (!isUsable(url)) throw new Failure('invalid-input', `${name} is no address of a proxy. ${todo}`)
  return url
}

const isUsable = (text: string): boolean => {
  try {
    const { username, password } = new URL(text)
    decodeURIComponent(`${username}:${password}`)
    return true
  } catch {
    return false
  }
}

const todo =
  'Write it as http://host:port or http://user:password@host:port, with what is special in it percent-encoded'
