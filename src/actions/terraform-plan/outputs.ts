export const outputs = [
  'outcome',
  'reason',
  'plan',
  'fingerprint',
  'environment',
  'create',
  'update',
  'replace',
  'destroy',
  'report',
] as const
export type Output = (typeof outputs)[number]
