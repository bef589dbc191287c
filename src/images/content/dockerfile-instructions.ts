/** A Dockerfile's instructions, each on one line, without comments and heredocs; `joiner` ends a line that goes on. */
export type Instructions = { instructions: string[]; joiner: string }

export const readInstructions = (dockerfile: string): Instructions => {
  const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/)
  const joiner = joinerOf(lines)
  const goesOn = joiner === '`' ? /`[ \t]*$/ : /\\[ \t]*$/
  const instructions: string[] = []
  let begun = ''
  let heredocs: Heredoc[] = []
  for (const line of lines) {
    const [heredoc] = heredocs
    if (heredoc !== undefined) {
      heredocs = isEnd(line, heredoc) ? heredocs.slice(1) : heredocs
      continue
    }
    // A comment or an empty line does not end an instruction.
    if (/^\s*(?:#|$)/.test(line)) continue
    begun += line.replace(goesOn, '')
    if (goesOn.test(line)) continue
    instructions.push(begun.trim())
    heredocs = heredocsOf(begun)
    begun = ''
  }
  return { instructions: [...instructions, begun.trim()].filter(Boolean), joiner }
}

/** The escape directive counts only above everything else. */
const joinerOf = (lines: string[]): string => {
  const directives = lines.map((line) => /^#\s*([A-Za-z]\w*)\s*=\s*(\S+)\s*$/.exec(line))
  const above = directives.slice(0, directives.indexOf(null))
  return above.some((one) => one?.[1]?.toLowerCase() === 'escape' && one[2] === '`') ? '`' : '\\'
}

type Heredoc = { name: string; tabs: boolean }

const isEnd = (line: string, { name, tabs }: Heredoc): boolean => (tabs ? line.replace(/^\t+/, '') : line) === name

const heredocsOf = (instruction: string): Heredoc[] =>
  /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(instruction)
    ? [...instruction.matchAll(/(?:^|\s)\d*<<(-?)(["']?)([^\s<"']+)\2(?=\s|$)/g)].map(([, tabs, , name = '']) => ({
        name,
        tabs: tabs === '-',
      }))
    : []
