import type { Engine } from '../../tests/support/engine.ts'
import { gitText } from '../../tests/support/git-server/real-git.ts'
import { screen as demoScreen, heading, seconds } from '../demonstration/screen.ts'
import { upFor } from './deploy.ts'
import { commitOf, type Rehearsed } from './go-through.ts'
import type { Job, Show } from './jobs.ts'
import type { Plan } from './make-plan.ts'
import { plainLine, plainSummary } from './plain-summary.ts'
import type { Stage } from './stage.ts'

const say = (line = ''): void => void process.stdout.write(`${line}\n`)

/** The live log: each job, the action's own log, its summary. */
export const screen: Show = {
  begins: (name) => {
    heading(name)
    say()
  },
  line: (line) => {
    if (line !== '') demoScreen.line(plainLine(line))
  },
  ended: ({ name, run }) => {
    if (run === undefined) return say('\n→ not run')
    say(`\n${plainSummary(name === 'summary' ? run.summary : withoutTimeline(run.summary))}\n`)
    say(`→ ${run.outputs.outcome ?? run.outcome} after ${seconds(run.milliseconds)}`)
  },
}

/** It comes last, and the one of the whole delivery has all of them. */
const withoutTimeline = (summary: string): string => summary.replace(/^#### Timeline\n[\s\S]*$/m, '')

type Means = { engine: Engine | undefined; runs: boolean }

export const sayPlan = ({ source, services, manifests, before, notes }: Plan, { engine, runs }: Means): void => {
  say(`From ${source.from}, at ${source.commit.slice(0, 7)}: ${services.map(({ name }) => name).join(', ')}.`)
  if (manifests) say(`Manifests from ${manifests.copy.from}, at ${manifests.copy.commit.slice(0, 7)}.`)
  if (engine) say(`Docker ${engine.version} answers: it builds the images.`)
  if (manifests && manifests.folders.length > 0) say(runs ? run : onlyPulled)
  if (before) say(`First ${before.commit.slice(0, 7)} is delivered, to have something to go back to.`)
  for (const note of notes) say(`${note}.`)
}

const run = `Each image that is delivered is started by itself, and has to stay up for ${upFor}: without its neighbours, probes and limits.`
const onlyPulled = 'Of what Argo CD deploys only the pull is checked: nothing runs.'

/** What is not rehearsed, by what there is to rehearse with; `why` there is no engine. */
export const leftOf = (plan: Plan, { engine, runs, why }: Means & { why: string }): string[] => [
  ...(engine ? [] : [`build: ${why}. An empty image takes the place of each`]),
  ...(runs || plan.manifests === undefined || plan.manifests.folders.length === 0
    ? []
    : [`run: ${engine ? '--no-run was given' : why}. No image is started, and \`live\` says that each can be pulled`]),
  ...(runs ? plan.unrun : []),
  ...plan.left,
]

/** The last words of all. */
export const sayRemedy = (jobs: readonly Job[], { runs }: Means): void => {
  const degraded = jobs.some(({ name, run: ran }) => name === 'health' && ran?.outputs.outcome === 'degraded')
  if (runs && degraded) say('An image that needs what is not here, such as a database: --no-run starts none.')
  say('Commit the correction, and run the same command again.')
}

/** Said where all went well. */
export const sayMore = ({ more }: Plan): void => {
  if (more.length > 0) say(`\nThere is more to rehearse: ${more.join('; ')}.`)
}

/** Said before and after: what went well is not all that there is. */
export const sayLeft = (left: string[]): void => {
  for (const one of left) say(`Not rehearsed: ${one}.`)
}

/** What the repository of manifests would have got. */
export const sayCommit = async ({ manifests }: Stage, { commit: title, jobs }: Rehearsed): Promise<void> => {
  const commit = commitOf(jobs)
  if (manifests === undefined || commit === undefined) return
  heading(title)
  say(await gitText(manifests, ['show', '--format=%n%B', '--unified=0', '--no-prefix', commit]))
}

type Ending = { rehearsed: readonly Rehearsed[]; left: string[]; milliseconds: number }

export const sayEnding = ({ rehearsed, left, milliseconds }: Ending): void => {
  const [first = '', ...others] = rehearsed.map(({ told, jobs }) =>
    jobs.length === 0 ? `${told} was not begun` : `${told} ended ${outcomeOf(jobs)}`,
  )
  const ended = [`T${first.slice(1)}`, ...others.map((text) => text.replace(' ended ', ' '))].join(', ')
  const far = left.length > 0 ? ' as far as it was rehearsed' : ''
  say(
    `\n${ended}${far}, in ${(milliseconds / 1000).toFixed(0)} s. Nothing was pushed from this machine, and your repositories are as they were.`,
  )
  sayLeft(left)
}

/** What the last job calls it, or the only job that there was. */
const outcomeOf = (jobs: readonly Job[]): string => jobs.at(-1)?.run?.outputs.outcome ?? 'failed'
