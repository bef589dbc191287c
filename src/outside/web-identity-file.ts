import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../lib/failure.ts'
import { type IdTokenRequest, lifeMillisecondsOf, requestIdToken } from './github-oidc.ts'
import type { Http } from './http.ts'

type Settings = {
  http: Http
  idTokenRequest: IdTokenRequest | undefined
  audience: string
  temporaryDirectory: string
  /** Hears of the folder before a token is in it, so that a post step can remove what a run that was killed leaves. */
  onDirectory: (directory: string) => void
  mask: (secret: string) => void
  /** Hears that a renewal failed; it is tried again, and the token that is there stays good until its end. */
  warn: (message: string) => void
}

export type WebIdentityFile = { path: string; stop: () => Promise<void> }

/** Half of what is left: GitHub's tokens live five minutes, and AWS takes one only before its end. */
const shareOfLife = 0.5
const shortestWaitMilliseconds = 1_000
const longestWaitMilliseconds = 120_000

/**
 * GitHub's OIDC token of this job in a file that is renewed for as long as it is needed: AWS clients read it anew
 * whenever the credentials of a role are about to expire, and so those of a child last longer than an hour.
 */
export const keepWebIdentityFile = async (settings: Settings): Promise<WebIdentityFile> => {
  const { temporaryDirectory, warn } = settings
  const directory = await mkdtemp(join(temporaryDirectory, 'slipway-identity-'))
  settings.onDirectory(directory)
  const path = join(directory, 'token')
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const renew = async (): Promise<void> => {
    const token = await requestIdToken(settings.http, settings.idTokenRequest, settings.audience)
    settings.mask(token)
    // Renamed into place: half a token is never read.
    await writeFile(`${path}.new`, token, { mode: 0o600 })
    await rename(`${path}.new`, path)
    plan(lifeMillisecondsOf(token) ?? longestWaitMilliseconds)
  }
  const plan = (lifeMilliseconds: number): void => {
    if (stopped) return
    const wait = Math.min(Math.max(lifeMilliseconds * shareOfLife, shortestWaitMilliseconds), longestWaitMilliseconds)
    timer = setTimeout(() => {
      renew().catch((error: unknown) => {
        if (stopped) return
        warn(`could not renew GitHub's OIDC token: ${messageOf(error)}. It is tried again`)
        plan(shortestWaitMilliseconds * 10)
      })
    }, wait)
    timer.unref()
  }
  await renew()
  return {
    path,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await rm(directory, { recursive: true, force: true })
    },
  }
}
