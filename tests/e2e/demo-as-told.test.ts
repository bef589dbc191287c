import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { blocksIn, isExcerptOf } from '../support/docs/excerpt.ts'

test('the demo without an engine ends well, and prints what docs/ci-cd-deep-dive.md shows of it', async () => {
  const demo = spawn('scripts/demo', ['--no-engine'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said = await Promise.all([text(demo.stdout), text(demo.stderr)])
  const printed = stripVTControlCharacters(said.join(''))
  expect(printed).toMatch(/All four deliveries ended as they should, in \d+ s\.\n$/)
  const excerpts = blocksIn(await readFile('docs/ci-cd-deep-dive.md', 'utf8'), 'text')
  expect(excerpts.length).toBeGreaterThan(0)
  expect(excerpts.filter((excerpt) => !isExcerptOf(printed, excerpt))).toEqual([])
})
