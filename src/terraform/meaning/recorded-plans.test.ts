import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commentPages } from '../report/describe-plan.ts'
import { readPlan } from './read-plan.ts'

const folder = join(import.meta.dirname, '../../../tests/fixtures/terraform/plans')
const key = Buffer.from('the key of these fingerprints')

const inPieces = async function* (text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const reportOf = async (text: string, size: number): Promise<string> => {
  const summary = await readPlan(inPieces(text, size), key)
  const comment = { stack: 'shop', mode: 'normal' as const, commit: 'c0ffee', runUrl: '', outcome: 'changes', note: '' }
  const pages = commentPages(summary, comment)
  return `${pages.join('\n')}\n\n${JSON.stringify({ counts: summary.counts, unchanged: summary.unchanged })}\n`
}

/** The files have white space, which Terraform never writes between what a fingerprint takes as it is written. */
const butFingerprint = (report: string): string => report.replaceAll(/fingerprint `[0-9a-f]{64}`/g, 'fingerprint')

test.each(['create', 'change', 'tainted', 'drift', 'no-changes', 'destroy'])(
  'the report of a real plan, %s, is the recorded one, and no password is in it',
  async (name) => {
    const recorded = await readFile(join(folder, `${name}.json`), 'utf8')
    // As Terraform writes it, on one line.
    const asWritten = JSON.stringify(JSON.parse(recorded))
    const report = await reportOf(asWritten, 65_536)
    await expect(report).toMatchFileSnapshot(join(folder, `${name}.report.txt`))
    expect(report).not.toMatch(/hunter2|another-secret|changed-by-hand/)
    expect(butFingerprint(await reportOf(recorded, 1_000))).toBe(butFingerprint(report))
    expect(await reportOf(asWritten, 7)).toBe(report)
  },
)
