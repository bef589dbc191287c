import { generateKeyPairSync } from 'node:crypto'
import { judgeToken } from './json-web-token.ts'
import { type Answer, type Call, refuse } from './rest-answer.ts'
import { allows, type Permissions, type Tokens } from './tokens.ts'

/** A GitHub App with one installation. */
export type App = {
  clientId: string
  /** PKCS#1, as GitHub gives it out. */
  privateKey: string
  publicKey: string
  slug: string
  installationId: number
  repositories: string[]
  permissions: Permissions
  suspended: boolean
}

export const createApp = (app: Partial<App> = {}): App => {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  return {
    clientId: 'Iv23liABCDEF01234567',
    slug: 'deployer',
    installationId: 4711,
    repositories: [],
    permissions: { contents: 'write', pull_requests: 'write', metadata: 'read' },
    suspended: false,
    ...keys,
    ...app,
  }
}

type Settings = { apps: App[]; tokens: Tokens; now: () => number }

/** The endpoints that an App uses as itself: docs.github.com/rest/apps/apps. */
export const createAppEndpoints = ({ apps, tokens, now }: Settings) => {
  const judge = (authorization: string | undefined) => judgeToken(authorization, apps, now())

  const installation = ({ authorization, name }: Call): Answer => {
    const app = judge(authorization)
    if ('status' in app) return app
    if (!app.repositories.includes(name)) return notFound
    return { status: 200, body: { id: app.installationId, app_slug: app.slug, permissions: app.permissions } }
  }

  const accessToken = ({ authorization, body, id }: Call & { id: number }): Answer => {
    const app = judge(authorization)
    if ('status' in app) return app
    if (app.installationId !== id) return notFound
    if (app.suspended) return refuse(403, 'This installation has been suspended')
    const repositories = repositoriesFor(app, body.get('repositories'))
    if (repositories === undefined) {
      return refuse(
        422,
        'There is at least one repository that does not exist or is not accessible to the parent installation.',
      )
    }
    const permissions = permissionsFor(app, body.get('permissions'))
    if (permissions === undefined) return refuse(422, 'The permissions requested are not granted to this installation.')
    const minted = tokens.mint({ login: `${app.slug}[bot]`, isApp: true, repositories, permissions })
    const expires = new Date(minted.expiresAt).toISOString().replace(/\.\d+Z$/, 'Z')
    return { status: 201, body: { token: minted.token, expires_at: expires, permissions } }
  }

  const revoke = ({ authorization }: Call): Answer => {
    const holder = tokens.holder(authorization)
    if (!holder?.isApp) return refuse(401, 'Bad credentials')
    tokens.revoke(holder.token)
    return { status: 204 }
  }

  return { installation, accessToken, revoke }
}

const notFound = refuse(404, 'Not Found')

const repositoriesFor = (app: App, wanted: unknown): string[] | undefined => {
  if (!Array.isArray(wanted)) return app.repositories
  const found = app.repositories.filter((name) => wanted.includes(name.split('/')[1]))
  return found.length === wanted.length ? found : undefined
}

const permissionsFor = (app: App, wanted: unknown): Permissions | undefined => {
  const asked = Object.entries(wanted ?? app.permissions).map(([name, level]): [string, string] => [
    name,
    String(level),
  ])
  return asked.every(([name, level]) => allows(app.permissions[name], level)) ? Object.fromEntries(asked) : undefined
}
