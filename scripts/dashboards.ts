import { resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { dashboardFiles, dashboards } from './observability/dashboard-files.ts'
import { lackingOf } from './observability/lacking.ts'
import { alertsOf, readGroups } from './observability/rules.ts'
import { putFiles } from './put-files.ts'

process.chdir(resolve(import.meta.dirname, '..'))
try {
  const stale = dashboardFiles().filter(({ before, after }) => after !== before)
  console.log(putFiles(stale.map(({ path, after }) => ({ path, wanted: after }))).join('\n'))
  for (const alert of alertsOf(readGroups())) for (const lacking of lackingOf(alert, dashboards)) console.log(lacking)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
