import * as core from '@actions/core'
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
  const hidden = new Map<string, RegExp>()
  return {
    mask: (secret) => {
      if (secret.trim().length < shortestMasked) return
      for (const form of formsOf(secret)) hidden.set(form, asWritten(form))
      fence.command(() => core.setSecret(secret))
    },
    hide: (text) => [...hidden.values()].reduce((shown, form) => shown.replaceAll(form, '***'), text),
  }
}

/** A secret as it is, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  ...[0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
    return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6))
  }),
]

/** As it is, and as a summary has it, whose Markdown puts a backslash or a space of no width beside a mark. */
const asWritten = (form: string): RegExp =>
  new RegExp([...form].map((one) => written[one] ?? (isMark.test(one) ? `\\\\?\\${one}\u200B?` : one)).join(''), 'g')

const isMark = /[!-/:-@[-`{-~]/
const written: { [character: string]: string } = {
  '&': '&(?:amp;)?',
  '<': '(?:<|&lt;)',
  '>': '(?:>|&gt;)',
  '\r': '\\r?',
  '\n': '[\\n ]',
}
