import { once } from 'node:events'
import { createServer } from 'node:http'
import { githubPage } from '../pages/github-page.ts'

/** What wrote a summary, and the summary. */
type Written = { heading: string; summary: string }

/** Summaries as one page, in their order. */
export const summariesPage = (title: string, summaries: Written[]): Promise<string> =>
  githubPage({
    title,
    markdown: summaries.map(({ heading, summary }) => `## ${heading}\n\n${summary}`).join('\n\n---\n\n'),
  })

/** Serves a page on 127.0.0.1 until it is closed. */
export const servePage = async (html: string): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the page is served nowhere')
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
