import type { Progress } from '../../src/lib/progress.ts'
import { type Leftover, lineOf } from '../../src/terraform/leftovers/leftover.ts'

/** Says what is done, and remembers it for whoever breaks it off. */
export const createDeletions = (wanted: Leftover[], say: (line: string) => void) => {
  const begun: string[] = []
  const scaled: string[] = []
  let isOver = false
  const progress: Progress = {
    say: (line) => {
      if (line.startsWith(deleting)) begun.push(line.slice(deleting.length))
      if (line.startsWith(scaling)) scaled.push(line)
      say(line)
    },
    warn: say,
    phase: async (name, work) => {
      const result = await work()
      if (name === 'delete leftovers') isOver = true
      return result
    },
  }
  /** What a clearing that failed has done, and what it has not. */
  const tell = (): { lines: string[]; isAllGone: boolean } => {
    const gone = isOver ? begun : begun.slice(0, -1)
    const underWay = isOver ? [] : begun.slice(-1)
    const left = isOver ? [] : wanted.map(lineOf).filter((line) => !begun.includes(line))
    const list = (title: string, lines: string[]): string[] =>
      lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
    const lines = [
      ...list('Begun:', scaled),
      ...(begun.length === 0 ? ['Nothing was deleted.'] : list('Deleted:', gone)),
      ...list('Being deleted, so gone or not:', underWay),
      ...list('Not deleted:', left),
    ]
    return { lines, isAllGone: underWay.length + left.length === 0 && isOver }
  }
  return { progress, tell }
}

const deleting = 'Deleting '
const scaling = 'Scaling '
