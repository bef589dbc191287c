import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A block of commands in a page; `needs` is what its first line says that it needs: "```sh needs AWS". */
export type CommandBlock = { page: string; needs: string | undefined; commands: string[] }

/** Every page of the repository. */
export const pages = (): string[] =>
  execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
    .split('\n')
    .filter((page) => page !== '' && !page.startsWith('tests/fixtures/'))

/** The blocks of shell in a page: a command a line, without its comment; of a transcript what stands after a `$`. */
export const commandBlocks = (page: string): CommandBlock[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```(sh|console)(?: needs ([^\n]+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language, needs, text = '']) => {
      const lines = text.replaceAll(/ *\\\n */g, ' ').split('\n')
      const typed = language === 'sh' ? lines : lines.flatMap((line) => /^\$ (.*)/.exec(line)?.[1] ?? [])
      const commands = typed.map((line) => line.replace(/ +#.*$/, '')).filter((line) => line.trim() !== '')
      return { page, needs, commands }
    },
  )
