import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Marked } from 'marked'
import { escapeHtml } from '../escape-html.ts'

const packages = createRequire(import.meta.url)

type Page = { title: string; markdown: string }

/** Markdown as GitHub shows it, as HTML that needs nothing from elsewhere: light or dark, as the browser is set. */
export const githubPage = async ({ title, markdown }: Page): Promise<string> => {
  const [style, mermaid] = await Promise.all(
    ['github-markdown-css/github-markdown.css', '@mermaid-js/tiny'].map((name) =>
      readFile(packages.resolve(name), 'utf8'),
    ),
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}${own}</style>
</head>
<body>
<main class="markdown-body">
${await marked.parse(markdown)}
</main>
<script>${mermaid}</script>
<script>
// A diagram is as wide as its page lets it: one drawn for a desk would be too small to read on a phone.
const roomOf = (page) => Math.min(900, page.clientWidth - 2 * Number.parseFloat(getComputedStyle(page).paddingLeft))
const dark = matchMedia('(prefers-color-scheme: dark)').matches
mermaid.initialize({ startOnLoad: true, theme: dark ? 'dark' : 'default', gantt: { useWidth: roomOf(document.querySelector('main')) } })
</script>
</body>
</html>
`
}

/** The room that GitHub gives a summary. */
const own = `
body { margin: 0; background: #fff }
.markdown-body { box-sizing: border-box; max-width: 1012px; margin: 0 auto; padding: 32px }
.markdown-body pre.mermaid { background: none }
@media (max-width: 767px) { .markdown-body { padding: 16px } }
@media (prefers-color-scheme: dark) { body { background: #0d1117 } }
`

const marked = new Marked({
  gfm: true,
  renderer: {
    code: ({ text, lang }) => (lang === 'mermaid' ? `<pre class="mermaid">${escapeHtml(text)}</pre>\n` : false),
  },
})
