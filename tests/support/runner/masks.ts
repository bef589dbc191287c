/** What the runner keeps of secrets: each added value, in every encoding that the runner derives from it. */
export type Masker = { add: (value: string) => void; mask: (text: string) => string; values: () => string[] }

type Range = { start: number; end: number }

/** Masks as actions/runner's SecretMasker does: overlapping and touching hits become one `***`; no minimum length. */
export const createMasker = (): Masker => {
  const values = new Set<string>()
  const encoded = new Set<string>()
  return {
    add: (value) => {
      values.add(value)
      for (const form of encodings(value)) encoded.add(form)
    },
    mask: (text) => replaceRanges(text, mergeRanges([...encoded].flatMap((form) => rangesOf(text, form)))),
    values: () => [...values],
  }
}

/** What `::add-mask::` adds for one value: the whole, and each of its lines. */
export const maskedParts = (value: string): string[] => [
  value,
  ...value
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== ''),
]

const encodings = (value: string): string[] =>
  [
    value,
    base64(value, 0),
    base64(value, 1),
    base64(value, 2),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    uriEscape(value),
    xmlEscape(value),
    value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : '',
  ].filter((form) => form !== '')

const base64 = (value: string, shift: number): string => {
  const bytes = Buffer.from(value)
  return bytes.subarray(bytes.length > shift ? shift : 0).toString('base64')
}

const uriEscape = (value: string): string =>
  encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const xmlEscape = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

const rangesOf = (text: string, form: string): Range[] => {
  const ranges: Range[] = []
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    ranges.push({ start, end: start + form.length })
  }
  return ranges
}

const mergeRanges = (ranges: Range[]): Range[] => {
  const merged: Range[] = []
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else merged.push({ ...range })
  }
  return merged
}

const replaceRanges = (text: string, ranges: Range[]): string => {
  let masked = ''
  let from = 0
  for (const { start, end } of ranges) {
    masked += `${text.slice(from, start)}***`
    from = end
  }
  return masked + text.slice(from)
}
