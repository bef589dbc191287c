export const outputs = ['outcome', 'reason', 'revision', 'results', 'report', 'timeline', 'summary'] as const
export type Output = (typeof outputs)[number]
