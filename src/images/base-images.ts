export type BuildArgument = { name: string; value: string }

/**
 * The images from elsewhere that a Dockerfile stands on: FROM, COPY --from and RUN --mount=from, with the arguments
 * filled in, without `scratch` and without its own stages. Each once, in order.
 */
export const baseImages = (dockerfile: string, buildArguments: BuildArgument[]): string[] => {
  const given = new Map(buildArguments.map(({ name, value }) => [name, value]))
  const values = new Map<string, string>()
  const stages: string[] = []
  const images = new Set<string>()
  const use = (name: string): void => {
    const image = substitute(name, values)
    const own = stages.includes(image.toLowerCase()) || /^\d+$/.test(image) || image === 'scratch'
    if (image !== '' && !own) images.add(image)
  }
  for (const instruction of instructions(dockerfile)) {
    const argument = /^ARG\s+(.+)$/is.exec(instruction)
    const from = fromLine.exec(instruction)
    // Only arguments before the first FROM count in a FROM.
    if (argument && stages.length === 0) declare(argument[1] ?? '', given, values)
    if (from) {
      use(from[1] ?? '')
      stages.push((from[2] ?? '').toLowerCase())
    }
    for (const [, image = ''] of instruction.matchAll(outsideSources)) use(image)
  }
  return [...images]
}

/** The names that a Dockerfile gives to its stages, in lower case, as they are compared. */
export const stageNames = (dockerfile: string): string[] =>
  instructions(dockerfile).flatMap((instruction) => fromLine.exec(instruction)?.[2]?.toLowerCase() ?? [])

const fromLine = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i

const outsideSources = /(?:^COPY\s(?:.*\s)?--from=|^ADD\s(?:.*\s)?--from=|\s--mount=(?:\S*,)?from=)([^\s,]+)/gi

const declare = (text: string, given: Map<string, string>, values: Map<string, string>): void => {
  for (const [, name = '', quoted] of text.matchAll(/([A-Za-z_]\w*)(?:=("[^"]*"|'[^']*'|\S*))?/g)) {
    const value = given.get(name) ?? (quoted === undefined ? undefined : unquoted(quoted, values))
    if (value !== undefined) values.set(name, value)
  }
}

const unquoted = (text: string, values: Map<string, string>): string =>
  text.startsWith("'") ? text.slice(1, -1) : substitute(text.replace(/^"(.*)"$/s, '$1'), values)

const variable = /\$(?:(\w+)|\{(\w+)(?:(:?[-+])([^}]*))?\})/g

const substitute = (text: string, values: Map<string, string>): string =>
  text.replace(variable, (_all, plain?: string, braced?: string, operator?: string, word = '') => {
    const value = values.get(plain ?? braced ?? '') ?? ''
    if (operator?.endsWith('-')) return value === '' ? word : value
    if (operator?.endsWith('+')) return value === '' ? '' : word
    return value
  })

/** Instructions, each on one line, without comments. */
const instructions = (dockerfile: string): string[] => {
  const continuation = /^#\s*escape\s*=\s*`/im.test(dockerfile) ? '`' : '\\\\'
  return dockerfile
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(new RegExp(`${continuation}[ \\t]*\\n`, 'g'), ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
