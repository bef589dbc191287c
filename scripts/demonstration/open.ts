import { once } from 'node:events'
import { createServer } from 'node:http'
import { githubPage } from '../pages/github-page.ts'
import type { Delivered } from './deliver-all.ts'

/** All summaries of the demo as one page, in the order of the deliveries. */
export const summariesPage = (delivered: Delivered[]): Promise<string> =>
  githubPage({
    title: 'The demo: what each delivery wrote into its summary',
    markdown: delivered
      .map(({ delivery, run }, index) => `## ${index + 1} of ${delivered.length}: ${delivery.title}\n\n${run.summary}`)
      .join('\n\n---\n\n'),
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
