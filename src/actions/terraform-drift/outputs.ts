export const outputs = ['outcome', 'reason', 'report'] as const
export type Output = (typeof outputs)[number]
