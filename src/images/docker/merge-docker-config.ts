import { Failure } from '../../lib/failure.ts'
import { fieldsOf, isRecord } from '../../lib/json.ts'

export type RegistryLogin = { host: string; username: string; password: string }

/** The user's config.json (undefined when there is none) with a login of ours for one host, all else as it was. */
export const mergeDockerConfig = (user: string | undefined, login: RegistryLogin | undefined): string => {
  const config = parse(user)
  if (login === undefined) return JSON.stringify(config, null, 2)
  const { host, username, password } = login
  const auth = Buffer.from(`${username}:${password}`).toString('base64')
  const auths = { ...fieldsOf(config.auths), [host]: { auth } }
  // A credential helper would be asked instead of `auths`; an empty one for this host means: look into this file.
  const helped = config.credsStore !== undefined || host in fieldsOf(config.credHelpers)
  const credHelpers = helped ? { credHelpers: { ...fieldsOf(config.credHelpers), [host]: '' } } : {}
  return JSON.stringify({ ...config, auths, ...credHelpers }, null, 2)
}

const parse = (text: string | undefined): Record<string, unknown> => {
  if (text === undefined || text.trim() === '') return {}
  try {
    const config: unknown = JSON.parse(text)
    if (isRecord(config)) return config
  } catch {
    // Said below: the parser's own words would quote what may be a secret.
  }
  throw new Failure(
    'invalid-input',
    "Docker's own config.json holds no JSON object. Repair it, or point DOCKER_CONFIG to another folder",
  )
}
