import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { blocksIn, isExcerptOf } from '../support/docs/excerpt.ts'

/** Runs the demo to its end, asks for its page, and presses Ctrl-C. */
const demonstrate = async () => {
  const demo = spawn('scripts/demo', ['--no-engine', '--open'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  let page = ''
  for await (const line of createInterface(demo.stdout)) {
    lines.push(stripVTControlCharacters(line))
    const [, url] = /^ {2}the summaries +(http:\S+)$/.exec(line) ?? []
    if (url === undefined) continue
    page = await (await fetch(url)).text()
    demo.kill('SIGINT')
  }
  const [code]: unknown[] = demo.exitCode === null ? await once(demo, 'close') : [demo.exitCode]
  return { printed: lines.join('\n'), page, code }
}

test('the demo without an engine ends well, prints what docs/ci-cd-deep-dive.md shows, and serves its summaries', async () => {
  const { printed, page, code } = await demonstrate()
  expect(printed).toMatch(/^All four deliveries ended as they should, in \d+ s\.$/m)
  expect(code).toBe(0)
  const excerpts = blocksIn(await readFile('docs/ci-cd-deep-dive.md', 'utf8'), 'text')
  expect(excerpts.length).toBeGreaterThan(0)
  expect(excerpts.filter((excerpt) => !isExcerptOf(printed, excerpt))).toEqual([])
  const outcomes = [...page.matchAll(/<h3>deliver: <code>([a-z-]+)<\/code>/g)].map(([, outcome]) => outcome)
  expect(outcomes).toEqual(['live', 'live', 'live', 'degraded'])
}, 300_000)
