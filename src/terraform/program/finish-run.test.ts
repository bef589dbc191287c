import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { finishRun } from './finish-run.ts'

const told = (type: string, level = 'info'): string =>
  JSON.stringify({ '@level': level, '@timestamp': '2026-01-01T00:00:01Z', type, changes: {}, diagnostic: {} })

const from = Date.UTC(2026, 0, 1, 0, 0, 1)

test.each([
  { name: 'stopped before Terraform was started', output: undefined, end: { askedForLock: undefined, died: false } },
  {
    name: 'killed with all that it had started',
    output: [told('version'), told('refresh_start')],
    end: { askedForLock: { from, until: from }, died: true },
  },
  {
    name: 'ended by itself meanwhile',
    output: [told('version'), told('refresh_start'), told('change_summary')],
    end: { askedForLock: { from, until: from }, died: false },
  },
])('a run that was $name is not waited for', async ({ output, end }) => {
  const runDirectory = await mkdtemp(join(tmpdir(), 'finish-run-'))
  if (output) await writeFile(join(runDirectory, 'output'), output.join('\n'))
  const said: string[] = []
  const progress = { say: (line: string) => said.push(line), warn: (line: string) => said.push(line) }
  const finished = await finishRun({ runDirectory, budgetMilliseconds: 10_000 }, progress)
  expect([finished, said]).toEqual([{ hasEnded: true, ...end }, []])
})
