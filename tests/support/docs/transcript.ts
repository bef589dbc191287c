import { readFile, writeFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { fillMarkers } from '../../../scripts/markdown.ts'

/** What a person would type, and what was said. */
export type Entry = { command: string; said: string }

/** As a block of a page: each command after a `$`, below it what it said. */
export const transcript = (entries: Entry[]): string => {
  const text = entries
    .map(({ command, said }) => `$ ${command}\n${said.replaceAll(/[ \t]+$/gm, '').trimEnd()}`.trimEnd())
    .join('\n\n')
  return `\`\`\`console\n${text}\n\`\`\``
}

/** What is another in each run: ids, digests, pods' names, ports, times, the width of columns, and how far what did not get ready had come. */
const withoutChance = (text: string): string =>
  text
    .replaceAll(/-[a-z0-9]{7,10}-[a-z0-9]{5}\b/g, '-POD')
    .replaceAll(/\b[0-9a-f]{7,64}\b/g, 'ID')
    .replaceAll(/\b(?:\d+m ?)?\d+(?:\.\d+)?m?s\b/g, 'TIME')
    .replaceAll(/\b[A-Z][a-z]{2} [A-Z][a-z]{2} +\d+ [\d:]{8} \d{4}\b/g, 'DATE')
    .replaceAll(/(status: InProgress), message: .*$/gm, '$1')
    .replaceAll(/restarted (?:once|\d+ times)/g, 'restarted')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/-{4,}/g, '---')
    .replaceAll(/\b127\.0\.0\.1:\d+\b/g, '127.0.0.1:PORT')

type Told = { page: string; name: string; block: string }

/** Between its marks `name` the page shows this block, but for what is chance; SLIPWAY_TELL_AGAIN=1 writes it there. */
export const expectTold = async ({ page, name, block }: Told): Promise<void> => {
  const told = await readFile(page, 'utf8')
  const fresh = fillMarkers({ text: told, name, table: block, path: page })
  if (process.env.SLIPWAY_TELL_AGAIN) {
    await writeFile(page, fresh)
    return
  }
  expect(withoutChance(told), `${page} tells it otherwise: run this with SLIPWAY_TELL_AGAIN=1`).toBe(
    withoutChance(fresh),
  )
}
