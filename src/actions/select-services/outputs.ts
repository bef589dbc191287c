export const outputs = [
  'outcome',
  'reason',
  'matrix',
  'count',
  'deferred',
  'images',
  'selection',
  'timeline',
  'summary',
] as const
export type Output = (typeof outputs)[number]
