import { join } from 'node:path'
import { githubPage } from '../pages/github-page.ts'
import { photograph, type Scheme } from '../pages/photograph.ts'

/** A page, and the name that its pictures get in docs/pictures. */
export type Picture = { name: string; title: string; markdown: string }

export type Take = (picture: Picture) => Promise<void>

/** As wide as GitHub shows a page in a browser on a desk. */
const width = 1012

const schemes: Scheme[] = ['light', 'dark']

/** Takes pictures as a browser shows the page, light and dark. */
export const takeWith =
  (chromium: string): Take =>
  async ({ name, ...page }) => {
    const html = await githubPage(page)
    for (const scheme of schemes) {
      const path = join('docs/pictures', `${name}-${scheme}.png`)
      await photograph({ chromium, html, width, scheme, path })
      process.stdout.write(`${path}\n`)
    }
  }
