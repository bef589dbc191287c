import type { ECRClient } from '@aws-sdk/client-ecr'
import type { Progress } from '../../lib/progress.ts'
import { again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import { createClock } from '../../outside/clock.ts'
import { type ClientSettings, createEcrClients, type EcrClients } from './ecr-clients.ts'
import { explainAwsError } from './ecr-errors.ts'
import { type Passing, passing } from './ecr-passing.ts'

export type EcrSettings = ClientSettings & {
  repository: string
  registryId?: string | undefined
  signal: AbortSignal
  /** Hears why something is asked again. */
  progress?: Pick<Progress, 'say'>
  clock?: Clock
  /** For one question with all its repetitions: five minutes unless given, since a stalled one takes two. */
  budgetMilliseconds?: number
  /** How long the registry's own door may say nothing, a minute unless given. */
  silenceMilliseconds?: number
  /** One client for several repositories. */
  clients?: EcrClients
}

export type EcrConnection = {
  /** Names the repository in every request. */
  common: { repositoryName: string; registryId?: string }
  options: { abortSignal: AbortSignal }
  /**
   * Does one operation, again while its trouble may pass, with new credentials when they have expired. What AWS refuses
   * is thrown as a Failure that names the operation's IAM action.
   */
  ask: <T>(operation: string, work: (aws: ECRClient) => Promise<T>) => Promise<T>
}

const briefMilliseconds = 5_000
const mostRenewals = 2

export const connectEcr = (settings: EcrSettings): EcrConnection => {
  const { region, repository, registryId, signal, progress } = settings
  const { clock = createClock(signal), budgetMilliseconds = 300_000 } = settings
  const clients = settings.clients ?? createEcrClients(settings)

  const ask: EcrConnection['ask'] = async (operation, work) => {
    const asked = { operation, repository, region, registryId }
    const begin = clock.now()
    let renewals = 0
    let last: unknown
    const isHopeless = (trouble: Passing): boolean =>
      (trouble.kind === 'expired' && renewals >= mostRenewals) ||
      (isBrief[trouble.kind] && clock.now() - begin > briefMilliseconds)
    return retry({
      what: `ecr:${operation}`,
      clock,
      budgetMilliseconds,
      firstDelayMilliseconds: 200,
      longestDelayMilliseconds: 15_000,
      onAgain: (reason) => progress?.say(`ecr:${operation} is asked again: ${reason}`),
      attempt: async () => {
        const aws = clients.current()
        try {
          return { value: await work(aws) }
        } catch (error) {
          signal.throwIfAborted()
          last = explainAwsError(error, asked)
          const trouble = passing(error)
          if (trouble === undefined || isHopeless(trouble)) throw last
          if (trouble.kind === 'expired') {
            renewals += 1
            clients.renew(aws)
          }
          return again(words[trouble.kind], trouble.waitMilliseconds)
        }
      },
    }).then(
      ({ value }) => value,
      (error: unknown) => {
        signal.throwIfAborted()
        throw last ?? error
      },
    )
  }
  return {
    common: { repositoryName: repository, ...(registryId !== undefined && { registryId }) },
    options: { abortSignal: signal },
    ask,
  }
}

const isBrief: Record<Passing['kind'], boolean> = {
  throttled: false,
  broken: false,
  expired: false,
  unanswered: true,
  strange: true,
  'not-yet': true,
}

const words: Record<Passing['kind'], string> = {
  throttled: 'ECR is asked too often',
  broken: 'it broke off',
  expired: 'the credentials have expired',
  unanswered: 'nobody answers',
  strange: 'what answered is not ECR',
  'not-yet': 'ECR does not see yet what was just written',
}

export const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name
