// BuildKit's own names of the two kinds of export.
const cacheStep = /^#(\d+) exporting (?:cache to |to GitHub Actions Cache)/
const cacheSummary = /^ > exporting (?:cache to |to GitHub Actions Cache)/

/** What buildx said when it could not use the cache; undefined when it could, or was not asked to. */
export const cacheTrouble = (lastLines: string[]): string | undefined => {
  // `ignore-error` is not asked where the cache cannot even be set up.
  const setUp = /^ERROR: .*?(failed to configure \S+ cache (?:exporter|importer): .*)/
  const [unusable] = lastLines.flatMap((line) => setUp.exec(line)?.[1] ?? [])
  if (unusable !== undefined) return unusable
  const exporting = new Set(lastLines.flatMap((line) => cacheStep.exec(line)?.[1] ?? []))
  const summary = lastLines.some((line) => cacheSummary.test(line))
  const errors = lastLines.flatMap((line) => {
    const [, step = '', what = ''] = /^#(\d+) ERROR: (.*)$/.exec(line) ?? []
    return step === '' || !(summary || exporting.has(step)) ? [] : [what]
  })
  return errors.at(-1)
}
