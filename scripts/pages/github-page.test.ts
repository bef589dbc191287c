import { expect, test } from 'vitest'
import { githubPage } from './github-page.ts'

/** What stands in the page's body, without the program that draws diagrams. */
const shown = async (markdown: string): Promise<string> => {
  const html = await githubPage({ title: 'A <page>', markdown })
  expect(html).toContain('<title>A &lt;page&gt;</title>')
  return /<main class="markdown-body">\n([\s\S]*?)\n*<\/main>/.exec(html)?.[1] ?? ''
}

test.each([
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', '<td>1</td>\n<td>2</td>'],
  ['```mermaid\ngantt\n  a<b :1, 2\n```', '<pre class="mermaid">gantt\n  a&lt;b :1, 2</pre>'],
  ['```text\na < b\n```', '<pre><code class="language-text">a &lt; b\n</code></pre>'],
])('%j is shown as %j', async (markdown, html) => {
  expect(await shown(markdown)).toContain(html)
})
