import type { Engine } from '../../tests/support/engine.ts'
import { gitText } from '../../tests/support/git-server/real-git.ts'
import { screen as demoScreen, heading, seconds } from '../demonstration/screen.ts'
import type { Job, Show } from './deliver.ts'
import type { Plan } from './make-plan.ts'
import type { Stage } from './stage.ts'

const say = (line = ''): void => void process.stdout.write(`${line}\n`)

/** The live log: each job, the action's own log, its summary. */
export const screen: Show = {
  begins: (name) => {
    heading(name)
    say()
  },
  line: (line) => {
    if (line !== '') demoScreen.line(line)
  },
  ended: ({ name, run }) => {
    if (run === undefined) return say('\n→ not run')
    say(`\n${plainSummary(name === 'summary' ? run.summary : withoutTimeline(run.summary))}\n`)
    say(`→ ${run.outputs.outcome ?? run.outcome} after ${seconds(run.milliseconds)}`)
  },
}

/** It comes last, and the one of the whole delivery has all of them. */
const withoutTimeline = (summary: string): string => summary.replace(/^#### Timeline\n[\s\S]*$/m, '')

/** A summary for a terminal: without its charts, and without what GitHub folds away. */
export const plainSummary = (summary: string): string =>
  summary
    .replaceAll(/^```mermaid\n[\s\S]*?^```$/gm, '')
    .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n')

export const sayPlan = ({ source, services, manifests }: Plan, engine: Engine | undefined): void => {
  say(`From ${source.from}, at ${source.commit.slice(0, 7)}: ${services.map(({ name }) => name).join(', ')}.`)
  if (manifests) say(`Manifests from ${manifests.copy.from}, at ${manifests.copy.commit.slice(0, 7)}.`)
  if (engine) say(`Docker ${engine.version} answers: it builds the images.`)
  if (manifests && manifests.folders.length > 0) say('Of what Argo CD deploys only the pull is checked: nothing runs.')
}

/** Said before and after: what went well is not all that there is. */
export const sayLeft = (left: string[]): void => {
  for (const one of left) say(`Not rehearsed: ${one}.`)
}

/** What the repository of manifests would have got. */
export const sayCommit = async ({ manifests }: Stage, jobs: readonly Job[]): Promise<void> => {
  const bump = jobs.find(({ name }) => name === 'bump')?.run
  if (manifests === undefined || bump?.outputs.outcome !== 'bumped') return
  heading('The commit that the manifests would get')
  say(await gitText(manifests, ['show', '--format=%n%B', '--unified=0', '--no-prefix', bump.outputs.commit ?? '']))
}
