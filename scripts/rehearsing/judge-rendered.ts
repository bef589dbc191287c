import { parse } from 'yaml'
import { listAt, optionalTextAt, textAt } from '../../src/lib/json.ts'
import type { Manifest } from '../../tests/support/argocd/rendering.ts'
import { containersOf } from './containers-of.ts'

/** A folder as it renders before a delivery; `kustomization` is the file that it is rendered by, where it is. */
export type RenderedFolder = { objects: Manifest[]; kustomization: { path: string; text: string } | undefined }

type Rendered = { folders: RenderedFolder[]; repositories: string[] }

/** `unrun`: what of it is not run here, and why; `mistakes`: what a delivery would write and no pod would see. */
export const judgeRendered = ({ folders, repositories }: Rendered): { unrun: string[]; mistakes: string[] } => ({
  unrun: folders.flatMap(({ objects }) => unrunOf(objects, repositories)),
  mistakes: folders.flatMap((folder) => unheard(folder, repositories)),
})

const unrunOf = (objects: Manifest[], repositories: string[]): string[] => {
  const containers = containersOf(objects)
  const foreign = containers.filter(({ image }) => !repositories.some((one) => isOf(image, one)))
  return [
    ...containers.flatMap(({ as, image, lacks }) =>
      lacks === undefined || !repositories.some((one) => isOf(image, one)) ? [] : [`run of ${as}: it ${lacks}`],
    ),
    ...(foreign.length === 0
      ? []
      : [`pull and run of ${[...new Set(foreign.map(({ image }) => image))].join(', ')}: not delivered here`]),
  ]
}

/** With whatever registry, tag and digest. */
const isOf = (image: string, repository: string): boolean => {
  const name = withoutVersion(image)
  return name === repository || name.endsWith(`/${repository}`)
}

const withoutVersion = (image: string): string => image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')

/** Entries of `images` for what is delivered that rename nothing; wherever an object holds the new name, it is seen. */
const unheard = ({ objects, kustomization }: RenderedFolder, repositories: string[]): string[] => {
  if (kustomization === undefined) return []
  const { path, text } = kustomization
  const everything = JSON.stringify(objects)
  return listAt(parse(text), 'images').flatMap((entry) => {
    const name = textAt(entry, 'name')
    const written = optionalTextAt(entry, 'newName') ?? name
    const delivered = repositories.some((one) => isOf(written, one))
    if (!delivered || [':', '@', '"'].some((end) => everything.includes(`"${written}${end}`))) return []
    const used = [...new Set(containersOf(objects).map(({ image }) => withoutVersion(image)))]
    const found = used.length === 0 ? 'there is no pod' : `the pods use ${used.map((one) => `\`${one}\``).join(', ')}`
    return [`${path}: the kustomization renames \`${name}\`, but ${found}. Correct \`name\` of that entry of images`]
  })
}
