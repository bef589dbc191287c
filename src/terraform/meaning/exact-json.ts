/**
 * The value of a JSON text of Terraform's, in which a number of more digits than JavaScript keeps is the text that it was
 * written as: of two that differ only there it makes one.
 */
export const parseExactly = (text: string): unknown =>
  manyDigits.test(text)
    ? JSON.parse(text, (_key, value: unknown, context?: Written) => exact(value, context))
    : JSON.parse(text)

type Written = { source?: string }

const manyDigits = /[\d.]{16}/

const exact = (value: unknown, { source = '' }: Written = {}): unknown =>
  typeof value === 'number' && manyDigits.test(source) && String(value) !== source ? source : value
