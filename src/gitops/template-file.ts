import { parseTrees } from './tree.ts'

/**
 * Whether a text that is no YAML is a template, which is none before Helm or another has filled it in: it has `{{` where
 * no quotes and no comment are, or is YAML with all of them filled in. Anything else that is wrong with it is a mistake.
 */
export const isTemplateFile = (text: string): boolean => {
  if (!text.includes('{{')) return false
  if (/^[^#"'\r\n]*\{\{/m.test(text)) return true
  const filledIn = text.replace(/\{\{.*?\}\}/g, (action) => 'x'.repeat(action.length))
  return parseTrees(filledIn).mistakes.length === 0
}
