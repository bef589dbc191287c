export const outputs = ['outcome', 'reason', 'digest', 'image', 'image-json'] as const
export type Output = (typeof outputs)[number]
