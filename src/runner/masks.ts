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
  const hidden = new Set<string>()
  return {
    mask: (secret) => {
      if (secret.trim().length < shortestMasked) return
      for (const form of formsOf(secret)) hidden.add(form)
      fence.command(() => core.setSecret(secret))
    },
    hide: (text) => (hidden.size === 0 ? text : withStars(text, [...hidden])),
  }
}

/** A secret as it is, as we show it, on one line, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret: string): string[] =>
  [
    secret,
    visible(secret),
    onOneLine(visible(secret)),
    encodeURIComponent(secret.toWellFormed()),
    ...[0, 1, 2].map((shift) => {
      const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
      return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6))
    }),
  ].filter((form) => form.trim().length >= shortestMasked)

const onOneLine = (text: string): string => text.replace(/\r\n?|\n/g, ' ')

/**
 * Looks for each form as it is, and where Markdown shows it. Not by a regular expression made of it: one of some ten
 * thousand characters is too large for V8, which then quotes it, and so the secret, in its error.
 */
const withStars = (text: string, forms: string[]): string => {
  const { shown, placeOf } = undress(text)
  const ranges = forms
    .flatMap((form) => [
      ...rangesOf(form, text),
      ...rangesOf(form, shown).map(([from, to]): Range => [placeOf(from), placeOf(to)]),
    ])
    .sort(([a], [b]) => a - b)
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

/** A mark as Markdown has it: behind a backslash, and before a space of no width; or by its name. */
const dressed = /\\([!-/:-@[-`{-~])\u200B?|&(?:amp|lt|gt);/g
const named: { [found: string]: string } = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

/** A text as Markdown shows it, and where each of its characters begins. */
const undress = (text: string): { shown: string; placeOf: (index: number) => number } => {
  const cuts: { behind: number; lost: number }[] = []
  let lost = 0
  const shown = text.replace(dressed, (found, mark: string | undefined, index: number) => {
    cuts.push({ behind: index - lost, lost: lost + found.length - 1 })
    lost += found.length - 1
    return mark ?? named[found] ?? found
  })
  return { shown, placeOf: (index) => index + (cuts.findLast(({ behind }) => behind < index)?.lost ?? 0) }
}
