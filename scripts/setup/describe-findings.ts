import type { Finding } from './finding.ts'

/** What was looked at, a line each, what to do below what is missing, and how many are. */
export const describeFindings = (findings: Finding[]): string => {
  const count = (state: Finding['state']): number => findings.filter((finding) => finding.state === state).length
  const lines = findings.flatMap(({ state, what, todo }) => [
    `${words[state]}  ${what}`,
    ...(todo?.split('\n').map((line) => `${' '.repeat(9)}${line}`) ?? []),
  ])
  const [missing, unknown] = [count('missing'), count('unknown')]
  const unread = unknown === 0 ? '' : `, ${unknown} could not be read with this token`
  return [...lines, '', `${missing === 0 ? 'Nothing is missing' : `${missing} missing`}${unread}.`].join('\n')
}

const words: Record<Finding['state'], string> = {
  there: 'ok     ',
  missing: 'missing',
  unknown: 'unknown',
  note: 'note   ',
}
