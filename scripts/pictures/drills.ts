import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { Failure } from '../../src/lib/failure.ts'
import { findEngine } from '../../tests/support/engine.ts'
import { findPrometheus, type PrometheusPrograms } from '../../tests/support/prometheus.ts'
import { watchDrills } from '../observability/watched/watch-drills.ts'
import { keepWatched } from '../observability/watched/watched.ts'

/** Holds the drills, keeps what was seen of them, and draws it; nothing is kept unless all of them passed. */
export const takeDrills = async (): Promise<void> => {
  const [engine, programs] = [await findEngine(), findPrometheus()]
  if (engine === undefined || programs === undefined) {
    throw new Failure('not-found', 'drills need a Docker engine that answers, and Prometheus: scripts/test installs it')
  }
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  const watched = await watchDrills({ engine, programs, surroundings: surroundingsOf(programs), say })
  const failed = watched.drills.filter(({ verdict }) => verdict === 'failed').map(({ drill }) => drill)
  if (failed.length > 0) throw new Failure('rejected', `nothing is kept, since ${failed.join(', ')} did not pass`)
  say(keepWatched(watched))
  execFileSync(process.execPath, ['scripts/docs.ts'], { stdio: 'inherit' })
}

const surroundingsOf = ({ prometheus, alertmanager }: PrometheusPrograms): Record<string, string> => ({
  day: new Date().toISOString().slice(0, 10),
  commit: said('git', 'rev-parse', '--short=12', 'HEAD'),
  machine: `${availableParallelism()} cores, shared with other programs`,
  Prometheus: versionOf(prometheus),
  Alertmanager: versionOf(alertmanager),
})

const versionOf = (program: string): string => / version (\S+)/.exec(said(program, '--version'))?.[1] ?? 'unknown'

const said = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' }).trim()
