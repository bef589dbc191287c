export const outputs = [
  'outcome',
  'reason',
  'image',
  'image-json',
  'digest',
  'commit',
  'rollback-commit',
  'report',
] as const
export type Output = (typeof outputs)[number]
