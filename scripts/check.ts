import { join } from 'node:path'
import { show } from './show.ts'

process.chdir(join(import.meta.dirname, '..'))

const parts = [
  {
    what: 'format and lint (`npm run format` mends what mends itself)',
    command: ['biome', 'check', '--error-on-warnings'],
  },
  { what: 'types', command: ['tsc', '--noEmit'] },
  { what: 'what nobody uses', command: ['node', 'scripts/unused.ts'] },
]

// Each tells what it finds, whatever the one before it found: who mends all of it at once need not ask again for each.
const failed: string[] = []
for (const { what, command } of parts) {
  const code = await show(command)
  if (code !== 0) failed.push(what)
}
if (failed.length > 0) {
  console.error(`\nTo be mended: ${failed.join('; ')}`)
  process.exitCode = 1
}
