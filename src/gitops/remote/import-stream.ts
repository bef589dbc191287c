export type Author = { name: string; email: string }

type Commit = {
  reference: string
  parent: string
  author: Author
  epochSeconds: number
  message: string
  files: { path: string; mode: string; bytes: Buffer }[]
}

/** One commit on top of its parent as git-fast-import(1) reads it: the given files change, all others stay. Its id is printed. */
export const importStream = ({ reference, parent, author, epochSeconds, message, files }: Commit): Buffer => {
  const who = `${author.name} <${author.email}> ${epochSeconds} +0000`
  return Buffer.concat([
    Buffer.from(`commit ${reference}\nmark :1\nauthor ${who}\ncommitter ${who}\n`),
    ...data(Buffer.from(message)),
    Buffer.from(`from ${parent}\n`),
    ...files.flatMap(({ mode, path, bytes }) => [Buffer.from(`M ${mode} inline ${quotePath(path)}\n`), ...data(bytes)]),
    Buffer.from('get-mark :1\ndone\n'),
  ])
}

const data = (bytes: Buffer): Buffer[] => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]

const quotePath = (path: string): string =>
  `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`
