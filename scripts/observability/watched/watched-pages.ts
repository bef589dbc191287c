import { formatDuration } from '../../../src/lib/time.ts'
import { alignedTable, code } from '../../markdown.ts'
import { dashboards } from '../dashboard-files.ts'
import { dashboardPicture } from '../drawn/dashboard-picture.ts'
import { drillsPicture } from '../drawn/drills-picture.ts'
import { drillTimes, type Taken } from '../drill-times.ts'
import { alertsOf, readGroups } from '../rules.ts'
import type { Watched } from './watched.ts'

/** What docs/observability.md shows of a run, by the marks that it stands between. */
export const watchedTables = (watched: Watched): Record<string, string> => ({
  drills: drillTable(watched),
  surroundings: Object.entries(watched.surroundings)
    .map(([what, which]) => `- ${what}: ${which}`)
    .join('\n'),
  'oom drill': timelineOf(watched, 'oom-kill'),
  'untold panels': untold(watched),
})

/** The pictures of a run, by path. */
export const watchedPictures = ({ drills, dashboards: answered, span }: Watched): Map<string, string> => {
  const alerts = alertsOf(readGroups())
  const drawn = dashboards.map((dashboard) => {
    const panels = answered.find(({ uid }) => uid === dashboard.uid)?.panels ?? []
    const name = dashboard.uid.replace('slipway-', 'dashboard-')
    return [`docs/pictures/${name}.svg`, dashboardPicture({ dashboard, alerts, answered: panels, span })] as const
  })
  return new Map([['docs/pictures/drills.svg', drillsPicture(drills)] as const, ...drawn])
}

const drillTable = ({ drills }: Watched): string =>
  alignedTable(
    ['Drill', 'Alert', 'Metrics tell', 'Prometheus fires', 'Alertmanager has it', 'Within', 'Over', 'Within'],
    drills
      .map(drillTimes)
      .map(({ drill, alert, told, firing, over }) => [
        code(drill),
        `[${alert}](runbooks/${alert}.md)`,
        ...[told, firing.prometheus, firing.alertmanager].map(tookOf),
        formatDuration(firing.alertmanager.within),
        tookOf(over.alertmanager),
        formatDuration(over.alertmanager.within),
      ]),
  )

const tookOf = ({ took }: Taken): string => formatDuration(took)

const timelineOf = ({ drills }: Watched, name: string): string => {
  const moments = drills.find(({ drill }) => drill === name)?.timeline ?? []
  const lines = moments.map(
    ({ afterMilliseconds, what }) => `${`+${formatDuration(afterMilliseconds)}`.padStart(8)}  ${what}`,
  )
  return ['```text', ...lines, '```'].join('\n')
}

/** The panels that a picture leaves out, since nothing told what they show. */
const untold = ({ dashboards: answered }: Watched): string =>
  dashboards
    .map(({ uid, title, rows }) => {
      const shown = new Set(answered.find((one) => one.uid === uid)?.panels.map(({ id }) => id))
      const missing = rows.flatMap(({ panels }) => panels).filter(({ id }) => !shown.has(id))
      return { title, missing: missing.map((panel) => panel.title) }
    })
    .filter(({ missing }) => missing.length > 0)
    .map(({ title, missing }) => `- ${title}: ${missing.join(', ')}`)
    .join('\n')
