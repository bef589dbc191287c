import { expect, test } from 'vitest'
import { type WorldName, worldNames, worlds } from '../support/action-worlds/all.ts'
import { spoiled } from '../support/action-worlds/spoiled.ts'
import type { Run } from '../support/runner/run-action.ts'

const headingsOf = (summary: string): string[] => [...summary.matchAll(/^#### (.*)$/gm)].map(([, text = '']) => text)

/** Where a section stands: why and what to do come first, the timeline last. */
const rank = (heading: string): number => ({ Why: 0, 'What to do next': 1, Timeline: 3 })[heading] ?? 2

/** The heads of the columns in which no row has anything. */
const emptyColumns = (summary: string): string[] =>
  [...summary.matchAll(/^(\|.*\|)\n\|(?: :?--- \|)+\n((?:\|.*\|\n?)*)/gm)].flatMap(([, head = '', body = '']) => {
    const rows = body.trimEnd().split('\n').map(cellsOf)
    return cellsOf(head).filter((_, column) => rows.every((row) => row[column] === ''))
  })

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/** What every summary keeps to, good or not. */
const holdReadable = (world: WorldName, { summary, outputs }: Run): string[] => {
  const [name = ''] = world.split(' ')
  const title = name === 'delivery-summary' ? 'Delivery' : name
  const [headline = ''] = summary.split('\n')
  expect(headline.startsWith(`### ${title}: \`${outputs.outcome}\``), headline).toBe(true)
  expect(headline).not.toMatch(/[ .]$|undefined|\[object/)
  expect(headline).not.toMatch(/: .*\. /)
  const headings = headingsOf(summary)
  expect(headings.map(rank)).toEqual(headings.map(rank).toSorted())
  expect(new Set(headings).size).toBe(headings.length)
  // A heading with nothing below it.
  expect(summary).not.toMatch(/^#### .*\n+(?=#{1,4} |$(?![\s\S]))/m)
  for (const empty of emptyColumns(summary)) expect.fail(`a table has nothing in its column ${empty}`)
  return headings
}

test.concurrent.each(worldNames)('%s: the outcome first, then why and what to do, the timeline last', async (name) => {
  await using world = await worlds[name]()
  const good = await world.run()
  expect(good.outputs.outcome, good.log).toBe(world.done)
  expect(holdReadable(name, good)).not.toContain('Why')
  const bad = await world.run(spoiled[name])
  expect(holdReadable(name, bad)).toContain('What to do next')
  if (name !== 'delivery-summary') expect(bad.outcome, bad.log).toBe('failure')
})
