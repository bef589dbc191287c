import { dirname, join } from 'node:path/posix'

/** What a file of TypeScript takes from others of the repository, and what it gives. */
export type Source = {
  path: string
  exports: { name: string; isType: boolean }[]
  /** `*` among the names stands for all of them. */
  imports: { from: string; names: string[] }[]
  /** Whether the file itself uses a name that it exports. */
  used: (name: string) => boolean
}

/** By the text alone, in the forms that Biome and the compiler leave us: names in braces, paths that end in `.ts`. */
export const sourceOf = ({ path, text }: { path: string; text: string }): Source => {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return {
    path,
    exports: exportsOf(code),
    imports: [...statements(code), ...loaded(code)].map(({ from, names }) => ({
      from: join(dirname(path), from),
      names,
    })),
    used: (name) => (code.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))?.length ?? 0) > 1,
  }
}

const exportsOf = (code: string): Source['exports'] =>
  [...code.matchAll(/^export (?:async )?(const|let|function\*?|class|type) +(?:(\w+)|\{([^}]*)\})/gm)].flatMap(
    ([, kind, name, names]) => {
      const isType = kind === 'type'
      return (name === undefined ? namesIn(names) : [name]).map((each) => ({ name: each, isType }))
    },
  )

const statements = (code: string): { from: string; names: string[] }[] =>
  [...code.matchAll(/^(?:import|export) (?:type )?(?:\{([^}]*)\}|(\* as \w+|\*|\w+)) from '(\.[^']+)'/gm)].map(
    ([, names, whole, from = '']) => ({ from, names: whole === undefined ? namesIn(names) : ['*'] }),
  )

/** Loaded when it is needed, or for what it does: where nothing says which of its names are used, all of them may be. */
const loaded = (code: string): { from: string; names: string[] }[] =>
  [...code.matchAll(/(?:\{([^{}]*)\} = await )?\bimport(?:\(| )'(\.[^']+)'/g)].map(([, names, from = '']) => ({
    from,
    names: names === undefined ? ['*'] : namesIn(names),
  }))

/** `a, type b as c` are the names `a` and `b` of the other file. */
const namesIn = (list = ''): string[] =>
  list
    .split(',')
    .map((one) =>
      one
        .trim()
        .replace(/^type /, '')
        .replace(/( as |:).*$/, ''),
    )
    .filter((name) => name !== '')
