export const outputs = ['outcome', 'reason', 'matrix', 'count'] as const
export type Output = (typeof outputs)[number]
