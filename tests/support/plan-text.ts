import { planEdits } from '../../src/gitops/edits/plan-edits.ts'
import { parseWanted, type Wanted } from '../../src/gitops/places/wanted.ts'

/** A line of `images`, read; a wrong one throws. */
export const wanted = (line: string): Wanted => {
  const parsed = parseWanted(line)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

/** The whole file after the lines of `images` were written into it; what is refused throws. */
export const editText = (path: string, before: string, lines: string): string => {
  const bytes = Buffer.from(before)
  const plan = planEdits([{ path, bytes }], lines.split('\n').map(wanted))
  if ('refusals' in plan) throw new Error(plan.refusals.join('\n'))
  return (plan.files[0]?.bytes ?? bytes).toString()
}

/** Every refusal of the lines, as a user reads them. */
export const refusalsOf = (files: Record<string, string | Buffer>, lines: string): string => {
  const read = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }))
  const plan = planEdits(read, lines.split('\n').map(wanted))
  return 'refusals' in plan ? plan.refusals.join('\n') : 'not refused'
}

/** What a row shows, the lines of `images`, the whole file before, the whole file after. */
export type EditRow = [string, string, string, string]

export const digest1 = `sha256:${'1'.repeat(64)}`
export const digest2 = `sha256:${'2'.repeat(64)}`
export const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
export const imageJson = JSON.stringify({ name: 'quote', repository: 'shop/quote', tag: 'v2', digest: digest2 })
