import { code, literal, table } from '../../lib/markdown.ts'
import type { Report, Section } from '../../lib/report.ts'
import type { Considered, SelectStacksResult } from '../select-stacks.ts'
import { expiryTag } from '../stacks/expiry.ts'

/** What a person reads of a selection of stacks: which, and why the others not. */
export const describeStacks = ({ selected, left }: SelectStacksResult): Report => {
  const all = selected.length + left.length
  const of = `${all} ${all === 1 ? 'stack' : 'stacks'}`
  return {
    headline: selected.length === 0 ? `${code('none')} of ${of}` : `${code('selected')} ${selected.length} of ${of}`,
    sections: [...listed('Selected', selected), ...listed('Left alone', left)],
  }
}

const listed = (heading: string, considered: Considered[]): Section[] =>
  considered.length === 0
    ? []
    : [
        {
          heading,
          weight: 'essential',
          body: table(
            ['Stack', 'Environment', 'Region', 'Why'],
            considered.map(({ stack, expiry }) => [
              code(stack.name),
              literal(stack.environment ?? ''),
              literal(stack.region ?? ''),
              why(stack.ephemeral, expiry),
            ]),
          ),
        },
      ]

const why = (ephemeral: boolean, expiry: Considered['expiry']): string => {
  switch (expiry?.kind) {
    case undefined:
      return ephemeral ? 'asked for, ephemeral' : 'not ephemeral'
    case 'expired':
      return `its time was over at ${momentOf(expiry.at)}`
    case 'alive':
      return `its time is over at ${momentOf(expiry.until)}`
    case 'absent':
      return 'AWS has nothing of it'
    case 'unlimited':
      return `its resources have no tag ${code(expiryTag)}, so its time is never over`
    case 'unreadable':
      return `its tag ${code(expiryTag)} holds ${code(expiry.value)}, which is no moment with its zone such as ${code('2026-01-31T18:00:00Z')}`
  }
}

const momentOf = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
