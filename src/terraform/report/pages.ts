import type { Group } from './plan-blocks.ts'

type Paper = {
  /** What a group's heading begins with. */
  mark: '####' | '#####'
  /** What a page may hold, in characters. */
  limit: number
  /** How many pages there may be. */
  most: number
  /** Where the rest is to be found. */
  rest: string
}

/**
 * Blocks on pages, in their order, none of them cut. What there is no page for is counted at the end of the last one, by
 * heading, so that nothing is left out unsaid.
 */
export const paginate = (groups: Group[], paper: Paper): string[] => {
  const pages: string[] = ['']
  const left = new Map<string, number>()
  for (const { heading, blocks } of groups) {
    const placed = left.size === 0 ? placeGroup(pages, { heading, blocks }, paper) : 0
    if (placed < blocks.length) left.set(heading, blocks.length - placed)
  }
  const counts = [...left].map(([heading, count]) => `${count} of “${heading}”`)
  const note =
    left.size === 0 ? '' : `> Left out, since there is no more room here: ${counts.join(', ')}. ${paper.rest}\n`
  return pages.map((page, index) => `${page}${index === pages.length - 1 ? note : ''}`.trimEnd())
}

/** How many of a group's blocks there was room for. */
const placeGroup = (pages: string[], { heading, blocks }: Group, paper: Paper): number => {
  const unplaced = blocks.findIndex((write, index) => {
    const block = `${write()}\n\n`
    const text = index === 0 ? `${paper.mark} ${heading} (${blocks.length})\n\n${block}` : block
    return !place(pages, { heading, block, text }, paper)
  })
  return unplaced < 0 ? blocks.length : unplaced
}

type Item = { heading: string; block: string; text: string }

/** Puts it on the last page, or on a new one; false when there is no room on either. */
const place = (pages: string[], { heading, block, text }: Item, { limit, most, mark }: Paper): boolean => {
  const last = pages.length - 1
  const page = pages[last] ?? ''
  if (page === '' || page.length + text.length <= limit - roomForNote) pages[last] = page + text
  else if (pages.length < most) pages.push(block === text ? `${mark} ${heading} (continued)\n\n${block}` : text)
  else return false
  return true
}

const roomForNote = 600
