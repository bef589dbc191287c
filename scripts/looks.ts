import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type WorldName, worldNames, worlds } from '../tests/support/action-worlds/all.ts'
import { spoiled } from '../tests/support/action-worlds/spoiled.ts'
import { githubPage } from './pages/github-page.ts'
import { photograph, type Scheme } from './pages/photograph.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: npm run looks -- [--chromium PROGRAM] [--into DIRECTORY] [--only ACTION]

Shows how the summaries of all actions look: runs each in its world, once well and once not, and photographs what it wrote
in a browser as wide as on a desk and as a phone, light and dark. It fails where a page must be moved sideways to be read.

  --chromium   the browser; chromium unless given (apt-get install chromium)
  --into       where the photographs go; build/looks unless given
  --only       one action alone
`
const { chromium, into, only } = readOptions(help, {
  chromium: { type: 'string', default: 'chromium' },
  into: { type: 'string', default: 'build/looks' },
  only: { type: 'string' },
})

const widths = { desk: 1012, phone: 390 }
const schemes: Scheme[] = ['light', 'dark']

/** The names of photographs that show less than the page is wide. */
const take = async (name: string, markdown: string): Promise<string[]> => {
  const html = await githubPage({ title: name, markdown })
  const tooWide: string[] = []
  for (const [screen, width] of Object.entries(widths)) {
    for (const scheme of schemes) {
      const path = join(into, `${name}-${screen}-${scheme}.png`)
      const shown = await photograph({ chromium, html, width, scheme, path })
      if (shown.width > width) tooWide.push(`${path}: ${shown.width} pixels wide`)
    }
  }
  return tooWide
}

const takeBoth = async (name: WorldName): Promise<string[]> => {
  await using world = await worlds[name]()
  const file = name.replaceAll(' ', '-')
  const good = await world.run()
  const bad = await world.run(spoiled[name])
  return [...(await take(`${file}-good`, good.summary)), ...(await take(`${file}-failed`, bad.summary))]
}

await mkdir(into, { recursive: true })
for (const name of worldNames.filter((name) => only === undefined || name === only)) {
  const tooWide = await takeBoth(name)
  process.stdout.write(`${name}\n${tooWide.map((line) => `  too wide: ${line}\n`).join('')}`)
  if (tooWide.length > 0) process.exitCode = 1
}
process.stdout.write(`The photographs are in ${into}.\n`)
