import { randomBytes } from 'node:crypto'

type Token = { token: string; expiresAt: Date }

/** The authorization tokens that were given out. Real ones are as long and live 12 hours as well. */
export type Tokens = {
  issue: () => Token
  judge: (authorization: string | undefined) => 'accepted' | 'missing' | 'unknown' | 'expired'
  expireAll: () => void
  all: () => string[]
}

const lifetimeMilliseconds = 12 * 3_600_000

export const createTokens = (): Tokens => {
  const issued = new Map<string, Date>()
  return {
    issue: () => {
      const token = randomBytes(900).toString('base64')
      const expiresAt = new Date(Date.now() + lifetimeMilliseconds)
      issued.set(token, expiresAt)
      return { token, expiresAt }
    },
    judge: (authorization) => {
      const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1]
      if (encoded === undefined) return 'missing'
      const [, token = ''] = /^AWS:(.*)$/.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? []
      const expiresAt = issued.get(token)
      if (!expiresAt) return 'unknown'
      return expiresAt.getTime() > Date.now() ? 'accepted' : 'expired'
    },
    expireAll: () => {
      for (const token of issued.keys()) issued.set(token, new Date(0))
    },
    all: () => [...issued.keys()],
  }
}

/** The answer of GetAuthorizationToken. */
export const authorizationToken = (tokens: Tokens, url: string): object => {
  const { token, expiresAt } = tokens.issue()
  return {
    authorizationData: [
      {
        authorizationToken: Buffer.from(`AWS:${token}`).toString('base64'),
        expiresAt: expiresAt.getTime() / 1000,
        proxyEndpoint: url,
      },
    ],
  }
}
