/** What every object of a service carries. Selectors take the name alone, since a selector can never be changed. */
export const labelsOf = (name: string): Record<string, string> => ({
  ...selectorOf(name),
  'app.kubernetes.io/part-of': 'shop',
})

export const selectorOf = (name: string): Record<string, string> => ({ 'app.kubernetes.io/name': name })

/** In which order Argo CD applies: a wave waits until the one before is healthy. */
export const waveAnnotation = (wave: number): Record<string, string> => ({
  'argocd.argoproj.io/sync-wave': String(wave),
})
