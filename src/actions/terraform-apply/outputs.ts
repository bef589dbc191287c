export const outputs = [
  'outcome',
  'reason',
  'outputs',
  'created',
  'updated',
  'destroyed',
  'report',
  'errored-state',
] as const
export type Output = (typeof outputs)[number]
