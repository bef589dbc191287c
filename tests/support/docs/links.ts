import { lexer, type Token, walkTokens } from 'marked'

/** Where a page's links and pictures lead, as they stand there, in Markdown and in HTML; what is code is none. */
export const linksOf = (markdown: string): string[] => {
  const found: string[] = []
  walkTokens(lexer(markdown), (token) => {
    if (token.type === 'link' || token.type === 'image') found.push(String(token.href))
    if (token.type === 'html') found.push(...inHtml(token.raw))
  })
  return found
}

/** What a link to a part of the page says after its `#`: GitHub makes it of each heading's text. */
export const anchorsOf = (markdown: string): Set<string> => {
  const anchors = new Set<string>()
  walkTokens(lexer(markdown), (token) => {
    if (token.type === 'heading') anchors.add(unused(anchors, slug(textOf(token))))
  })
  return anchors
}

/** Files that a page names in its text, as code: what begins as a path from the root does, and has an ending. */
export const filesNamed = (markdown: string): string[] => {
  const found: string[] = []
  walkTokens(lexer(markdown), (token) => {
    if (token.type === 'codespan' && aFile.test(token.text)) found.push(String(token.text))
  })
  return found
}

const aFile =
  /^(?:src|tests|scripts|docs|bench|actions|terraform|manifests|services|workflows|\.github)\/[\w./-]+\.[a-z]+$/

const inHtml = (html: string): string[] =>
  [...html.matchAll(/\b(?:href|src|srcset)="([^"]+)"/g)].map(([, target = '']) => target)

/** Letters, digits, hyphens and underscores stay, blanks become hyphens, each for itself. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')

/** The second heading of the same text has `-1` behind it, the third `-2`. */
const unused = (taken: Set<string>, wanted: string): string => {
  if (!taken.has(wanted)) return wanted
  let count = 1
  while (taken.has(`${wanted}-${count}`)) count += 1
  return `${wanted}-${count}`
}

const textOf = (token: Token): string => {
  if ('tokens' in token && token.tokens !== undefined) return token.tokens.map(textOf).join('')
  return 'text' in token ? String(token.text) : ''
}
