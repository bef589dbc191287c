export const outputs = [
  'outcome',
  'reason',
  'commit',
  'images',
  'results',
  'pull-request-number',
  'pull-request-url',
  'timeline',
  'summary',
] as const
export type Output = (typeof outputs)[number]
