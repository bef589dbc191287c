import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One file of the corpus: `path` is what it would be called in a repository, `paths` what its images need to be found. */
export type StyledFile = { name: string; path: string; text: string; paths: string[] }

const directory = join(import.meta.dirname, '../fixtures/manifests')

export const oldTag = 'v1.4.2'
export const oldDigest = `sha256:${'1'.repeat(64)}`

const hasBlock = (text: string): boolean => /[|>][-+0-9]*( #.*)?$/m.test(text)
const quoted = (text: string, quote: string): string =>
  hasBlock(text) ? text : text.replace(/(?<=: +)v1\.4\.2(?=$|[ ,}\]])/gm, `${quote}v1.4.2${quote}`)
const everyLine = (text: string, change: (line: string) => string): string =>
  text.replace(/^.*$/gm, (line) => (line === '' ? line : change(line)))

/** Ways to write the same file; what a way cannot be applied to stays as it is, and is not a file of its own. */
const styles: { [name: string]: (text: string) => string } = {
  'as it is': (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'a byte-order mark': (text) => `\uFEFF${text}`,
  'a byte-order mark and CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  'no newline at the end': (text) => text.trimEnd(),
  'a comment before every key at the top': (text) =>
    text.replace(/^(?=[A-Za-z"'])/gm, '# é 漢字 😀 image: quote:v0.9\n'),
  'a comment after every tag': (text) =>
    hasBlock(text) || text.startsWith('{')
      ? text
      : everyLine(text, (line) =>
          /v1\.4\.2|sha256:1/.test(line) && !line.includes('#') ? `${line} # é 😀 "v0.9"` : line,
        ),
  'a long line of comment': (text) => `# ${'long '.repeat(60)}\n${text}`,
  'double quotes': (text) => quoted(text, '"'),
  'single quotes': (text) => quoted(text, "'"),
  'spaces at the ends': (text) => (hasBlock(text) ? text : everyLine(text, (line) => `${line}   `)),
  'blank lines between': (text) => (/newTag: [|>]/.test(text) ? text : text.replaceAll('\n', '\n\n')),
  'twice the indentation': (text) =>
    text.replace(
      /^( *)((?:- +)?)/gm,
      (_, spaces: string, dash: string) => spaces.repeat(2) + dash.padEnd(dash.length * 2),
    ),
  'among other documents': (text) => `first: v0.9\n---\n${text.replace(/^---\n/, '')}---\nlast: [v0.9]\n`,
  'the directive of YAML 1.1': (text) => (text.startsWith('---') ? text : `%YAML 1.1\n---\n${text}`),
}

const pathsOf: { [file: string]: string[] } = {
  'paths-umbrella.yaml': ['quote=paths-umbrella.yaml#global.images.quote.tag'],
  'paths-version.yaml': ['quote=paths-version.yaml#quote.version'],
}

/** Every file written by hand, in every style that makes another file of it. */
export const styledFiles = async (): Promise<StyledFile[]> => {
  const names = (await readdir(directory)).filter((name) => !name.endsWith('.md')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  )
  return files.flatMap(({ name, text }) => {
    const written = Object.entries(styles).map(([style, write]) => ({ style, text: write(text) }))
    const distinct = written.filter((one, index) => written.findIndex((other) => other.text === one.text) === index)
    const path = name.startsWith('kustomization-') ? 'kustomization.yaml' : name
    return distinct.map((one) => ({ name: `${name}, ${one.style}`, path, text: one.text, paths: pathsOf[name] ?? [] }))
  })
}
