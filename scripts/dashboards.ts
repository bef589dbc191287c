import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { messageOf } from '../src/lib/failure.ts'
import { dashboardFiles } from './observability/dashboard-files.ts'

process.chdir(resolve(import.meta.dirname, '..'))
try {
  for (const { path, before, after } of dashboardFiles()) {
    mkdirSync(dirname(path), { recursive: true })
    if (after !== before) writeFileSync(path, after)
  }
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}
