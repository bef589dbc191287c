import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../src/lib/failure.ts'
import { type Clock, formatDuration } from '../../src/lib/time.ts'
import type { Leftover } from '../../src/terraform/leftovers/leftover.ts'
import { lineOf as lineOfLeftover } from '../../src/terraform/leftovers/leftover.ts'
import { notLive, readApplications, terminating } from './applications.ts'
import type { Outside } from './outside.ts'
import { lineOf, type Step } from './step.ts'

type Runner = Outside & {
  /** What controllers of a cluster made in AWS and have not taken down. */
  leftovers: (cluster: string, region: string) => Promise<Leftover[]>
  say: (line: string) => void
}

/** Does the steps one after the other, and says each; the first that fails ends it, with a Failure. */
export const runSteps = async (steps: Step[], runner: Runner): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    runner.say(`${index + 1}/${steps.length} ${step.why}: ${lineOf(step)}`)
    await runStep(step, runner)
  }
}

const runStep = async (step: Step, runner: Runner): Promise<void> => {
  switch (step.kind) {
    case 'write': {
      const file = join(runner.directory, step.path)
      await mkdir(dirname(file), { recursive: true })
      return writeFile(file, step.text)
    }
    case 'command': {
      const said = await runner.ask(step.command, step.input?.text)
      const lines = said.trim().split('\n')
      if (step.input?.secret !== true && said.trim() !== '') runner.say(`    ${lines.slice(-3).join('\n    ')}`)
      return
    }
    case 'wait-live':
      return waitUntil(step.minutes, runner, async () =>
        notLive(step.applications, readApplications(await runner.ask(getApplications))),
      )
    case 'wait-gone':
      return waitUntil(step.minutes, runner, () => stillThere(step.projects, runner))
    case 'wait-released':
      return waitUntil(step.minutes, runner, async () =>
        (await runner.leftovers(step.cluster, step.region))
          // Interfaces go with the nodes, which are Terraform's.
          .filter(({ kind }) => kind !== 'network-interface' && (step.disks || kind !== 'volume'))
          .map(lineOfLeftover),
      )
  }
}

const stillThere = async (projects: string[], { ask, attempt }: Runner): Promise<string[]> => {
  const states = readApplications(await ask(getApplications)).filter(({ project }) => projects.includes(project))
  for (const { name } of states.filter(({ deleting, syncing }) => deleting && syncing)) {
    // It may be gone meanwhile, or its sync over.
    await attempt(['kubectl', '--namespace=argocd', 'patch', 'application', name, '--type=merge', terminate])
  }
  return states.map(({ name, message }) => `${name} is still there${message === '' ? '' : `: ${message}`}`)
}

const terminate = `--patch=${JSON.stringify(terminating)}`
const getApplications = ['kubectl', '--namespace=argocd', 'get', 'applications.argoproj.io', '--output=json']

/** Waits until nothing is left to wait for, and says each line that was not said before. */
const waitUntil = async (
  minutes: number,
  { clock, say }: { clock: Clock; say: (line: string) => void },
  ask: () => Promise<string[]>,
): Promise<void> => {
  const start = clock.now()
  let told: string[] = []
  for (;;) {
    const open = await ask()
    const since = formatDuration(clock.now() - start)
    for (const line of open.filter((one) => !told.includes(one))) say(`    ${since}  ${line}`)
    if (open.length === 0) return say(`    ${since}  done`)
    told = open
    if (clock.now() - start > minutes * 60_000) {
      throw new Failure('timed-out', `not within ${minutes} min:\n${open.join('\n')}\nRun it again to go on waiting.`)
    }
    await clock.sleep(3_000)
  }
}
