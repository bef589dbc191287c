/**
 * Text from elsewhere without colours, and with each character that would hide or turn round what stands beside it shown by its
 * number: control characters, those that change the direction of writing, tags that no font shows. Line ends and tabs stay.
 */
export const visible = (text: string): string =>
  text.replace(colours, '').replace(hiding, (character) => `⟨U+${hexOf(character)}⟩`)

const colours = new RegExp(`${String.fromCodePoint(0x1b)}\\[[0-9;]{0,20}[A-Za-z]`, 'g')
const hiding = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u2028\u2029\u{E0000}-\u{E007F}]/gu

const hexOf = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
