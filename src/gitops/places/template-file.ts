import { parseTrees } from './tree.ts'

/**
 * Whether a text that is no YAML is a template, which is none before Helm or another has filled it in: it has `{{` where
 * no quotes and no comment are, or is YAML with all of them filled in. Anything else that is wrong with it is a mistake.
 */
export const isTemplateFile = (text: string): boolean => {
  if (!text.includes('{{')) return false
  if (/^[^#"'\r\n]*\{\{/m.test(text)) return true
  return parseTrees(text.split('\n').map(filledIn).join('\n')).mistakes.length === 0
}

/** Only up to the last `}}`: what opens after it never ends, and looking for its end from each `{{` would take too long. */
const filledIn = (line: string): string => {
  const end = line.lastIndexOf('}}') + 2
  if (end < 2) return line
  return line.slice(0, end).replace(/\{\{.*?\}\}/g, (action) => 'x'.repeat(action.length)) + line.slice(end)
}
