import { createSign } from 'node:crypto'
import { Failure } from '../../lib/failure.ts'
import { at, textAt } from '../../lib/json.ts'
import { again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import type { GitHub, GitHubAnswer } from '../../outside/github.ts'
import { judgeRest } from '../remote/judge-github.ts'

export type AppCredential = { clientId: string; privateKey: string }

type Settings = AppCredential & {
  /** The API as whoever holds the token may use it. */
  github: (token: () => Promise<string>) => GitHub
  url: string
  owner: string
  name: string
  /** What the token may do, on the one repository: `{ contents: 'write' }`. */
  permissions: Record<string, string>
  clock: Clock
  /** Hears of every token before it is used. */
  onToken: (token: string) => void
}

/** A token is not used in its last minutes: what begins with it must end with it. */
const leewayMilliseconds = 5 * 60_000
const budgetMilliseconds = 60_000

/**
 * Tokens of a GitHub App's installation, minted when one is needed and anew when its hour is over, for one repository and
 * no more than these permissions.
 */
export const createAppTokens = (settings: Settings): (() => Promise<string>) => {
  let current: { token: string; until: number } | undefined
  let minting: Promise<string> | undefined

  const mintOnce = async (): Promise<string> => {
    const { token, expiresAt } = await mint(settings)
    settings.onToken(token)
    current = { token, until: expiresAt - leewayMilliseconds }
    return token
  }

  return () => {
    if (current && settings.clock.now() < current.until) return Promise.resolve(current.token)
    minting ??= mintOnce().finally(() => {
      minting = undefined
    })
    return minting
  }
}

type Minted = { token: string; expiresAt: number }

const mint = async (settings: Settings): Promise<Minted> => {
  const { clock, owner, name, permissions, github } = settings
  const api = github(async () => signedToken(settings, clock.now()))
  const ask = (request: Parameters<GitHub['rest']>[0]) =>
    retry<unknown>({
      what: 'asking GitHub for a token of the App',
      clock,
      budgetMilliseconds,
      firstDelayMilliseconds: 500,
      longestDelayMilliseconds: 5_000,
      attempt: async () => {
        const answer = await api.rest(request)
        refuse(answer, settings)
        const judged = judgeRest(answer, { ...settings, branch: '', now: clock.now, credential })
        return 'again' in judged ? again(judged.again, judged.waitMilliseconds) : judged.data
      },
    })
  const installation = await ask({ path: `/repos/${owner}/${name}/installation` })
  const path = `/app/installations/${String(at(installation, 'id'))}/access_tokens`
  const minted = await ask({ method: 'POST', path, body: { repositories: [name], permissions } })
  const token = textAt(minted, 'token')
  if (token === '') throw new Error('GitHub gave no token for the App')
  return { token, expiresAt: Date.parse(textAt(minted, 'expires_at')) }
}

const credential = 'the GitHub App'

/**
 * RS256 (RFC 7515), as GitHub's docs "Generating a JSON Web Token (JWT) for a GitHub App" have it: issued a minute ago,
 * since clocks differ, and over after nine, of the ten that are allowed.
 */
const signedToken = ({ clientId, privateKey }: AppCredential, now: number): string => {
  const seconds = Math.floor(now / 1000)
  const part = (value: Record<string, unknown>): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iat: seconds - 60, exp: seconds + 9 * 60, iss: clientId }
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`
}

/** The refusals that only an App meets. */
const refuse = ({ status, data }: GitHubAnswer, { owner, name, url, permissions }: Settings): void => {
  const words = textAt(data, 'message')
  const needed = Object.entries(permissions)
    .map(([permission, level]) => `${permission}: ${level}`)
    .join(', ')
  const failure = (message: string): Failure => new Failure('denied', message)
  if (status === 401 && /'(?:exp|iat)'/.test(words)) {
    throw failure(`GitHub does not accept the time of this machine: ${words}. Set its clock right`)
  }
  if (status === 401) {
    throw failure(
      `manifests-app-private-key is not a key of the App that manifests-app-client-id names (GitHub says: ${words}): give a key of that App`,
    )
  }
  if (status === 404 && /Integration not found/.test(words)) {
    throw failure('there is no GitHub App with this manifests-app-client-id: see the Client ID on its settings page')
  }
  if (status === 404) {
    throw failure(`the GitHub App is not installed on ${owner}/${name}, or there is no ${url}: install it there`)
  }
  if (status === 403 && /suspended/.test(words)) {
    throw failure(`the installation of the GitHub App on ${owner} is suspended: have it unsuspended`)
  }
  if (status === 422) {
    throw failure(
      `the GitHub App may not do on ${owner}/${name} what this needs (GitHub says: ${words}): give it ${needed}, and have the owner accept them`,
    )
  }
}

/** Takes a token away, at once. False when GitHub did not say that it is gone; it ends by itself then. */
export const revokeToken = async (
  github: (token: () => Promise<string>) => GitHub,
  token: string,
): Promise<boolean> => {
  const { status } = await github(async () => token).rest({ method: 'DELETE', path: '/installation/token' })
  return status === 204 || status === 401
}
