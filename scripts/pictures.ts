import { takeDeliveries } from './pictures/deliveries.ts'
import { takeDrills } from './pictures/drills.ts'
import { takeHealth } from './pictures/health.ts'
import { takePlan } from './pictures/plan.ts'
import { type Take, takeWith } from './pictures/take.ts'
import { readOptions } from './read-options.ts'

const parts: Record<string, (take: Take) => Promise<void>> = {
  deliveries: takeDeliveries,
  health: takeHealth,
  plan: takePlan,
  drills: takeDrills,
}

const help = `Usage: npm run pictures -- [--chromium PROGRAM] [--only NAME]

Takes the pictures of docs/pictures that show what people see of a run: makes the runs, and photographs what they wrote in
a browser. Those of the benchmarks are made by npm run docs.

  --chromium   the browser; chromium unless given (apt-get install chromium)
  --only       one part alone: ${Object.keys(parts).join(', ')}; the last takes a quarter of an hour, and no browser
`
const { chromium, only } = readOptions(help, {
  chromium: { type: 'string', default: 'chromium' },
  only: { type: 'string' },
})

const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only)
if (chosen.length === 0) {
  process.stderr.write(`There is no ${only}.\n\n${help}`)
  process.exit(2)
}
for (const [, takePart] of chosen) await takePart(takeWith(chromium))
