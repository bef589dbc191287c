import { Failure } from '../../lib/failure.ts'
import { cutOff, openWindow, type PlanWindow } from './plan-window.ts'

/** Hears of what a plan holds, as it comes by: the bytes of one JSON value, which are good until the call returns. */
export type PlanVisitor = {
  /** An element of `resource_changes`, but not one of those that `unchanged` counts. */
  change: (bytes: Buffer) => void
  /** A resource that stays as and where it is. */
  unchanged: (bytes: Buffer) => void
  /** An element of `resource_drift`. */
  drift: (bytes: Buffer) => void
  /** A member of `output_changes`. */
  output: (name: string, bytes: Buffer) => void
  /** A piece of the text of `configuration` or `variables`, which no change tells all of: settings of providers, provisioners. */
  setting?: (key: string, piece: Buffer) => void
}

/** What a plan says of itself. `complete` is false when changes were put off; both are undefined before Terraform 1.8. */
export type PlanHead = {
  terraformVersion: string
  complete: boolean | undefined
  errored: boolean | undefined
}

/**
 * Reads the output of `terraform show -json` once, from its pieces, in constant memory: what the plan's report needs is
 * handed over value by value, and what it does not (the values planned, the state before: the most of it) is gone over
 * without being decoded. The order of the keys does not matter.
 */
export const scanPlan = async (chunks: AsyncIterable<Buffer>, visitor: PlanVisitor): Promise<PlanHead> => {
  const window = openWindow(chunks)
  const head = new Map<string, unknown>()
  const element = (bytes: Buffer): void => (isUnchanged(bytes) ? visitor.unchanged(bytes) : visitor.change(bytes))
  const member = async (key: string): Promise<void> => {
    if (key === 'resource_changes') return eachElement(window, element)
    if (key === 'resource_drift') return eachElement(window, visitor.drift)
    if (key === 'output_changes') {
      return eachMember(window, async (name) => visitor.output(name, await window.take()))
    }
    if (settingKeys.has(key)) return window.passOver((piece) => visitor.setting?.(key, piece))
    if (!headKeys.has(key)) return window.passOver()
    head.set(key, JSON.parse((await window.take()).toString()))
  }
  await eachMember(window, member).catch((error: unknown) => {
    throw told(error)
  })
  const [version, complete, errored] = [head.get('terraform_version'), head.get('complete'), head.get('errored')]
  return {
    terraformVersion: typeof version === 'string' ? version : '',
    complete: typeof complete === 'boolean' ? complete : undefined,
    errored: typeof errored === 'boolean' ? errored : undefined,
  }
}

/** Whoever hears of a value decodes it, and goes down into it by calling itself. */
const told = (error: unknown): unknown => {
  if (error instanceof SyntaxError) return cutOff(error)
  if (!(error instanceof RangeError)) return error
  const what =
    'a value in the plan is nested too deeply to be read: look for a variable or a policy that somebody made so'
  return new Failure('unexpected', what, { cause: error })
}

const settingKeys = new Set(['configuration', 'variables'])
const headKeys = new Set(['terraform_version', 'complete', 'errored'])

const [comma, colon, openBrace, closeBrace, openBracket, closeBracket, letterN] = Buffer.from(',:{}[]n')

const eachMember = async (window: PlanWindow, member: (key: string) => Promise<void>): Promise<void> => {
  if ((await window.peek()) === letterN) return window.passOver()
  await expect(window, openBrace)
  while ((await window.peek()) !== closeBrace) {
    const key: unknown = JSON.parse((await window.take()).toString())
    await expect(window, colon)
    await window.peek()
    await member(String(key))
    if ((await window.peek()) !== closeBrace) await expect(window, comma)
  }
  window.step()
}

/** Go writes an empty list as null where it has none. */
const eachElement = async (window: PlanWindow, element: (bytes: Buffer) => void): Promise<void> => {
  if ((await window.peek()) === letterN) return window.passOver()
  await expect(window, openBracket)
  while ((await window.peek()) !== closeBracket) {
    element(await window.take())
    if ((await window.peek()) !== closeBracket) await expect(window, comma)
  }
  window.step()
}

const expect = async (window: PlanWindow, byte: number | undefined): Promise<void> => {
  if ((await window.peek()) !== byte) throw cutOff()
  window.step()
}

const idle = '"change":{"actions":["no-op"]'
const brace = 0x7b
const imports = Buffer.from('"importing"')
const moves = Buffer.from('"previous_address"')

/**
 * The most of a large plan is this, and it can be told without decoding: an unescaped quote is never inside a JSON text,
 * so what is found is a key, and with no brace before it but the first it is the element's own. What is written in another
 * way is decoded like a change, and counted as unchanged then.
 */
const isUnchanged = (bytes: Buffer): boolean => {
  const from = bytes.indexOf(brace, 1) - idle.indexOf('{')
  if (from < 0 || bytes.toString('latin1', from, from + idle.length) !== idle) return false
  return bytes.indexOf(imports) < 0 && bytes.indexOf(moves) < 0
}
