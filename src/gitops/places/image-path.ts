import { parseGlob } from '../../lib/glob.ts'
import { nearNames } from '../../lib/near-names.ts'
import type { ImagePath } from './place.ts'

const form = '`name=files#path`, such as `quote=charts/shop/values.yaml#quote.image.tag`'

/** Reads one line of `image-paths`; a string says what is wrong with it. */
export const parseImagePath = (line: string): ImagePath | string => {
  const [, name, files, path] = /^([^\s=#]+)=([^#]+)#(.+)$/.exec(line) ?? []
  if (name === undefined || files === undefined || path === undefined) {
    return `should be ${form}, but it holds ${JSON.stringify(line)}`
  }
  const glob = parseGlob(files)
  if ('mistake' in glob) return `${JSON.stringify(line)}: ${glob.mistake}`
  const keys = parseKeys(path)
  return keys === undefined
    ? `${JSON.stringify(path)} is no path such as quote.image.tag or images[0].tag`
    : { name, files: files.replace(/^(\.?\/)+/, ''), keys }
}

/** `a.b\.c[0]` → a, b.c, 0: as Helm's `--set` writes them. */
const parseKeys = (path: string): (string | number)[] | undefined => {
  if (!/^(?:(?:\\.|[^.\\[\]])+|\[\d+\])(?:\.(?:\\.|[^.\\[\]])+|\[\d+\])*$/.test(path)) return undefined
  return [...path.matchAll(/\[(\d+)\]|((?:\\.|[^.\\[\]])+)/g)].map(([, index, key = '']) =>
    index === undefined ? key.replace(/\\(.)/g, '$1') : Number(index),
  )
}

export const formatKeys = (keys: (string | number)[]): string =>
  keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${escaped(key)}`)).join('')

const escaped = (key: string): string => key.replace(/[.\\[\]]/g, '\\$&')

export const formatImagePath = ({ name, files, keys }: ImagePath): string => `${name}=${files}#${formatKeys(keys)}`

/** Why a path found nothing: the file that is missing, or the paths that are there. */
export const whyNoPath = (path: ImagePath, there: { files: string[]; paths: string[] }): string => {
  const line = formatImagePath(path)
  if (there.files.length === 0)
    return `${line}: none of the files that manifests-files covers is ${path.files}. Correct one of the two`
  const near = nearNames(formatKeys(path.keys), there.paths)
  const files = there.files.length > 3 ? `${there.files.length} files` : there.files.join(', ')
  return `${line}: no value there in ${files}; ${near.length > 0 ? `near it: ${near.join(', ')}` : 'nothing near it either'}. Correct the path`
}
