import * as core from '@actions/core'
import { visible } from '../lib/visible.ts'
import type { Fence } from './fence.ts'

/** A mask of a few characters would star out ordinary words of the whole job's log. */
const shortestMasked = 5

export type Mask = (secret: string) => void

export type Masks = {
  /** Registers a secret with the runner, before it is used: masking begins with this line, not before. */
  mask: Mask
  /** Text of ours without the secrets that somebody else may have put into it: the runner masks its log alone. */
  hide: (text: string) => string
}

export const createMasks = (fence: Fence): Masks => {
  const hidden = new Map<string, Form>()
  return {
    mask: (secret) => {
      if (secret.trim().length < shortestMasked) return
      for (const form of formsOf(secret)) hidden.set(form, { asIs: form, bare: undress(form).bare })
      fence.command(() => core.setSecret(secret))
    },
    hide: (text) => (hidden.size === 0 ? text : withStars(text, [...hidden.values()])),
  }
}

/** A secret as it is, as we show it, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret: string): string[] => [
  secret,
  visible(secret),
  encodeURIComponent(secret.toWellFormed()),
  ...[0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
    return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6))
  }),
]

type Form = { asIs: string; bare: string }

/**
 * Looks for each form as it is, and as Markdown has it. Not by a regular expression made of it: one of some ten thousand
 * characters is too large for V8, which then quotes it, and so the secret, in its error.
 */
const withStars = (text: string, forms: Form[]): string => {
  const { bare, placeOf } = undress(text)
  const asMarkdown = forms.filter((form) => form.bare.length >= shortestMasked)
  const ranges = [
    ...forms.flatMap(({ asIs }) => rangesOf(asIs, text)),
    ...asMarkdown
      .flatMap((form) => rangesOf(form.bare, bare))
      .map(([from, to]): Range => [placeOf(from), placeOf(to - 1) + 1]),
  ].sort(([a], [b]) => a - b)
  const parts: string[] = []
  let end = 0
  for (const [from, to] of ranges) {
    if (from >= end) parts.push(text.slice(end, from), '***')
    end = Math.max(end, to)
  }
  return [...parts, text.slice(end)].join('')
}

type Range = [from: number, to: number]

const rangesOf = (form: string, text: string): Range[] => {
  const ranges: Range[] = []
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
    ranges.push([at, at + form.length])
  return ranges
}

/** What Markdown puts before or behind a mark, or in its place. */
const dress = /[\\\u200B\r\n]|&(?:amp|lt|gt);/g
const undressed: { [found: string]: string } = { '\n': ' ', '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** A text without that, and where each of its characters was. */
const undress = (text: string): { bare: string; placeOf: (index: number) => number } => {
  const cuts: { from: number; lost: number }[] = []
  let lost = 0
  const bare = text.replace(dress, (found, index: number) => {
    const kept = undressed[found] ?? ''
    lost += found.length - kept.length
    cuts.push({ from: index + found.length - lost, lost })
    return kept
  })
  return { bare, placeOf: (index) => index + (cuts.findLast(({ from }) => from <= index)?.lost ?? 0) }
}
