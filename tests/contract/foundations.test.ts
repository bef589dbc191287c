import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Rows whose last cell is code: all of it stands in one of the files that the cell before it links to. */
const claims = globSync('docs/foundations/*.md').flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^\|.*\| +([^|]*\]\([^|]*) +\| +(`[^|]*`) +\|$/gm)].map(
    ([, links = '', codes = '']) => ({
      page,
      files: [...links.matchAll(/\]\(([^)#]+)/g)].map(([, target = '']) => join(dirname(page), target)),
      codes: [...codes.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
    }),
  ),
)

test('what a page says stands in a file stands there', () => {
  expect(claims.length).toBeGreaterThan(0)
  const wrong = claims.flatMap(({ page, files, codes }) => {
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    return codes
      .filter((code) => !texts.some((text) => text.includes(code)))
      .map((code) => `${page}: ${code} is in none of ${files}`)
  })
  expect(wrong).toEqual([])
})
