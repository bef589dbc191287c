import { join } from 'node:path'
import { findEngine } from '../tests/support/engine.ts'
import { deliverAll } from './demonstration/deliver-all.ts'
import { openWorld } from './demonstration/world.ts'
import { githubPage } from './pages/github-page.ts'
import { photograph, type Scheme } from './pages/photograph.ts'
import { takeDrills } from './pictures/drills.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: npm run pictures -- [--chromium PROGRAM] [--only NAME]

Takes the pictures of docs/pictures that show what people see of a run: makes the runs, and photographs what they wrote in
a browser. Those of the benchmarks are made by npm run docs.

  --chromium   the browser; chromium unless given (apt-get install chromium)
  --only       one part alone: deliveries, or drills, which takes a quarter of an hour and no browser
`
const { chromium, only } = readOptions(help, {
  chromium: { type: 'string', default: 'chromium' },
  only: { type: 'string' },
})

/** As wide as GitHub shows a page in a browser on a desk. */
const width = 1012

const schemes: Scheme[] = ['light', 'dark']

const take = async (name: string, title: string, markdown: string): Promise<void> => {
  const html = await githubPage({ title, markdown })
  for (const scheme of schemes) {
    const path = join('docs/pictures', `${name}-${scheme}.png`)
    await photograph({ chromium, html, width, scheme, path })
    process.stdout.write(`${path}\n`)
  }
}

const takeDeliveries = async (): Promise<void> => {
  const world = await openWorld(await findEngine(), { onCluster: false, say: () => undefined })
  try {
    const silent = { begins: () => undefined, line: () => undefined, ended: () => undefined }
    const [, changed, , broken] = await deliverAll(world, silent, new AbortController().signal)
    if (changed === undefined || broken === undefined) throw new Error('the demo has no such deliveries any more')
    await take('delivery-live', 'The summary of a delivery', changed.run.summary)
    await take('delivery-degraded', 'The summary of a delivery that failed', broken.run.summary)
  } finally {
    await world.close()
  }
}

const parts: Record<string, () => Promise<void>> = { deliveries: takeDeliveries, drills: takeDrills }
const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only)
if (chosen.length === 0) {
  process.stderr.write(`There is no ${only}.\n\n${help}`)
  process.exit(2)
}
for (const [, takePart] of chosen) await takePart()
