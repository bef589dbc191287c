export const outputs = ['outcome', 'reason', 'tag', 'digest', 'image', 'image-json'] as const
export type Output = (typeof outputs)[number]
