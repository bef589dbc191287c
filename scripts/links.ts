import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pages } from '../tests/support/docs/commands.ts'
import { linksOf } from '../tests/support/docs/links.ts'
import { askAddresses } from './linking/ask-addresses.ts'
import { readOptions } from './read-options.ts'

const help = `Usage: scripts/links

Asks every address on the internet that a page links to whether it is still there, and names those that are not, with
their pages. Links within the repository are looked at by the tests.
`

readOptions(help, {})
process.chdir(resolve(import.meta.dirname, '..'))

const pagesOf = new Map<string, string[]>()
for (const page of pages()) {
  for (const target of linksOf(readFileSync(page, 'utf8'))) {
    const [address = ''] = target.split('#')
    if (/^https?:/.test(address)) pagesOf.set(address, [...(pagesOf.get(address) ?? []), page])
  }
}
const asked = await askAddresses([...pagesOf.keys()])
const gone = asked.filter(({ trouble }) => trouble !== undefined)
for (const { address, trouble } of gone) {
  console.log(`${address} ${trouble}: ${[...new Set(pagesOf.get(address))].join(', ')}`)
}
console.log(`${asked.length - gone.length} of ${asked.length} addresses are there.`)
if (gone.length > 0) process.exitCode = 1
