import { randomBytes } from 'node:crypto'

export type Permissions = Record<string, string>

/** A token and what it may do; `repositories` undefined: all that there are. */
export type Token = {
  token: string
  login: string
  isApp: boolean
  repositories: string[] | undefined
  permissions: Permissions
  expiresAt: number
}

const levels = ['none', 'read', 'write', 'admin']

/** Whether `held` is at least what is asked for. */
export const allows = (held: string | undefined, asked: string): boolean =>
  levels.indexOf(held ?? 'none') >= levels.indexOf(asked)

export const createTokens = (now: () => number) => {
  const tokens = new Map<string, Token>()
  const live = (): Token[] => [...tokens.values()].filter(({ expiresAt }) => expiresAt > now())
  return {
    add: (token: Token): void => void tokens.set(token.token, token),
    /** An installation's token is `ghs_` and lives 60 minutes (REST docs, "Generating an installation access token"). */
    mint: (mint: Omit<Token, 'token' | 'expiresAt'>): Token => {
      const minted = { ...mint, token: `ghs_${randomBytes(18).toString('hex')}`, expiresAt: now() + 60 * 60_000 }
      tokens.set(minted.token, minted)
      return minted
    },
    revoke: (token: string): boolean => tokens.delete(token),
    live,
    /** Who sent this `Authorization`. */
    holder: (authorization: string | undefined): Token | undefined => {
      const [, token] = /^(?:token|bearer) (\S+)$/i.exec(authorization ?? '') ?? []
      return live().find((known) => known.token === token)
    },
    mayUse: (holder: Token, name: string): boolean => holder.repositories?.includes(name) ?? true,
  }
}

export type Tokens = ReturnType<typeof createTokens>
