import { escapeHtml } from '../scripts/escape-html.ts'
import type { Measured, Subject } from './bench.ts'

const width = 760
const labelWidth = 330
const valueWidth = 80
const lineHeight = 20
const margin = 12

/**
 * Bars of the times, or of what was counted first where nothing was timed, in a group for each size: the longest of a group is
 * as wide as there is room. SVG.
 */
export const picture = (subject: Subject, measured: Measured[]): string => {
  const unit = unitOf(measured)
  let top = margin + lineHeight
  const groups = subject.sizes.map(({ name }) => {
    const rows = measured.filter(({ size }) => size === name)
    const drawn = group({ subject, name, rows, top, unit })
    top += (rows.length + 2) * lineHeight
    return drawn
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeHtml(subject.title)}</title>`,
    `<style>${style}</style>`,
    text({ x: margin, y: margin + 4, kind: 'title', words: subject.title }),
    ...groups.flat(),
    '</svg>',
    '',
  ].join('\n')
}

/** Colours that are told apart on white and on black, also by who sees no red. */
const style = [
  'text{font:12px system-ui,sans-serif;fill:#1f2328}',
  '.title{font-weight:600;font-size:14px}',
  '.size{font-weight:600}',
  '.ours{fill:#0969da}',
  '.other{fill:#8c959f}',
  '.label{text-anchor:end}',
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.ours{fill:#4493f8}.other{fill:#6e7681}}',
].join('')

const unitOf = (measured: Measured[]): string =>
  measured.some(({ milliseconds }) => milliseconds !== undefined)
    ? 'ms'
    : (measured.flatMap(({ more }) => Object.keys(more ?? {}))[0] ?? '')

const lengthOf = ({ milliseconds, more }: Measured, unit: string): number | undefined => {
  const value = unit === 'ms' ? milliseconds : more?.[unit]
  return typeof value === 'number' ? value : undefined
}

type Group = { subject: Subject; name: string; rows: Measured[]; top: number; unit: string }

const group = ({ subject, name, rows, top, unit }: Group): string[] => {
  const longest = Math.max(...rows.map((row) => lengthOf(row, unit) ?? 0), 1)
  return [
    text({ x: margin, y: top + lineHeight, kind: 'size', words: name }),
    ...rows.flatMap((row, index) => [
      text({ x: left - 8, y: top + (index + 2) * lineHeight, kind: 'label', words: shortened(row.contestant) }),
      ...bar({ row, unit, longest, y: top + (index + 2) * lineHeight, isOurs: subject.ours.includes(row.contestant) }),
    ]),
  ]
}

const left = margin + labelWidth
const room = width - left - valueWidth - margin

type Bar = { row: Measured; unit: string; longest: number; y: number; isOurs: boolean }

const bar = ({ row, unit, longest, y, isOurs }: Bar): string[] => {
  const value = lengthOf(row, unit)
  if (value === undefined) return [text({ x: left, y, kind: 'value', words: row.absent ?? '' })]
  const length = Math.max(1, (value / longest) * room)
  return [
    `<rect class="${isOurs ? 'ours' : 'other'}" x="${left}" y="${y - 12}" width="${length.toFixed(1)}" height="14" rx="2"/>`,
    text({ x: left + length + 6, y, kind: 'value', words: `${value.toFixed(value < 10 ? 1 : 0)} ${unit}` }),
  ]
}

const text = ({ x, y, kind, words }: { x: number; y: number; kind: string; words: string }): string =>
  `<text class="${kind}" x="${x.toFixed(1)}" y="${y}">${escapeHtml(words)}</text>`

const longestLabel = 52

const shortened = (words: string): string =>
  words.length > longestLabel ? `${words.slice(0, longestLabel - 1)}…` : words
