import { fieldsOf, listOf, textOf } from '../lib/json.ts'
import { prose } from '../lib/markdown.ts'
import { nextSection, type Section, whySection } from '../lib/report.ts'
import { formatDuration } from '../lib/time.ts'
import type { GitHub } from '../outside/github.ts'
import type { StateLock } from './program/state-lock.ts'

/** A run of GitHub Actions that is still going on. */
export type Run = { name: string; url: string }

type Asking = {
  github: GitHub
  repository: string
  /** The page of the run that asks, which may have waited for its approval since before then. */
  ownUrl: string
}

/**
 * Other runs of the repository that began before the lock was taken and are still going on: one of them may hold it.
 * Terraform's lock names a machine and a time, not a run; so when there is none left, no run of ours holds it any more.
 * Undefined when GitHub does not say, for want of `actions: read` or of a time.
 */
export const runsHolding = async (
  { created }: StateLock,
  { github, repository, ownUrl }: Asking,
): Promise<Run[] | undefined> => {
  if (Number.isNaN(created)) return undefined
  const path = `/repos/${repository}/actions/runs?status=in_progress&per_page=100`
  const { status, data } = await github.rest({ path })
  if (status !== 200) return undefined
  return listOf(fieldsOf(data).workflow_runs)
    .map(fieldsOf)
    .filter(({ run_started_at }) => Date.parse(textOf(run_started_at) ?? '') <= created + clockSkewMilliseconds)
    .map((run) => ({
      name: `${textOf(run.name) ?? 'a run'} #${Number(run.run_number)}`,
      url: textOf(run.html_url) ?? '',
    }))
    .filter(({ url }) => url !== ownUrl)
}

/** The clocks of a runner and of GitHub need not agree. */
const clockSkewMilliseconds = 60_000

type Holding = { lock: StateLock; runs: Run[] | undefined; now: number }

/** Who holds the lock, since when, whether that run still exists, and so what to do. */
export const lockText = (holding: Holding): string => `${holderText(holding)}. ${whoIsLeft(holding)}`

/** The same for a summary. */
export const lockSections = (holding: Holding): Section[] => [
  whySection(prose(`The${holderText(holding).slice('the'.length)}.`)),
  ...nextSection(prose(`${whoIsLeft(holding)}.`)),
]

const holderText = ({ lock, now }: Holding): string => {
  const { who, operation, created, id } = lock
  const by = who === '' ? 'somebody whom the backend does not name' : `\`${who}\``
  const since = Number.isNaN(created)
    ? ''
    : `, since ${new Date(created).toISOString()} (${formatDuration(Math.max(0, now - created))} ago)`
  const what = operation === '' ? '' : ` for ${operation}`
  return `the state is locked by ${by}${what}${since}, lock \`${id}\``
}

const whoIsLeft = ({ runs, lock: { id } }: Holding): string => {
  if (runs === undefined) {
    return 'Whether the run that took it still exists cannot be told: that needs a token with `actions: read`. Wait for it, or see that it is over first'
  }
  const names = runs.map(({ name, url }) => `${name} (${url})`)
  return runs.length === 0
    ? `No other run of this repository that began before then is going on any more. If nobody works on it from elsewhere, the lock is left over: \`terraform force-unlock ${id}\` takes it away`
    : `Still going on since before then: ${names.join(', ')}. Wait for it`
}
