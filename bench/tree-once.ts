import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { planEdits } from '../src/gitops/edits/plan-edits.ts'
import { selectFiles } from '../src/gitops/remote/select-files.ts'
import { newTag, repositoryOf } from './manifest-tree.ts'

/** Does once to the tree of files in a folder what is asked, and prints the milliseconds that it took. */
const [what = '', directory = '', patterns = '', ...services] = process.argv.slice(2)

const listed = (): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(directory.length + 1))

const read = (path: string): Buffer => readFileSync(join(directory, path))

const bump = (): void => {
  const tree = listed().map((path) => ({ path, mode: '100644', object: path }))
  const { files } = selectFiles(tree, patterns.split(','))
  const wanted = services.map((name) => ({ name, tag: newTag(name) }))
  const plan = planEdits(
    files.map(({ path }) => ({ path, bytes: read(path) })),
    wanted,
  )
  if ('refusals' in plan) throw new Error(plan.refusals.join('\n'))
  for (const { path, bytes } of plan.files) writeFileSync(join(directory, path), bytes)
}

/** Each file as a document that is changed and written again, as a program would that has the library alone. */
const rewrite = (): void => {
  for (const path of listed()) {
    const text = read(path).toString()
    const parsed = parseAllDocuments(text)
    const documents = Array.isArray(parsed) ? parsed : []
    let changed = false
    for (const document of documents) {
      const edit = services.flatMap((service) => editsFor(service).find(({ at, from }) => is(document.getIn(at), from)))
      for (const { set, to } of edit.filter((one) => one !== undefined)) {
        document.setIn(set, to)
        changed = true
      }
    }
    if (changed) writeFileSync(join(directory, path), documents.map((one) => one.toString({ lineWidth: 0 })).join(''))
  }
}

const is = (value: unknown, from: string): boolean =>
  typeof value === 'string' && (value === from || value.startsWith(`${from}:`))

/** Where its three files have the image of a service, and what is set there. */
const editsFor = (service: string) => {
  const [from, tag] = [repositoryOf(service), newTag(service)]
  const container = ['spec', 'template', 'spec', 'containers', 0, 'image']
  return [
    { at: ['images', 0, 'newName'], from, set: ['images', 0, 'newTag'], to: tag },
    { at: ['service', 'image', 'repository'], from, set: ['service', 'image', 'tag'], to: tag },
    { at: container, from, set: container, to: `${from}:${tag}` },
  ]
}

const kinds: Record<string, () => void> = { walk: () => listed().forEach(read), bump, rewrite }
const startedAt = performance.now()
kinds[what]?.()
console.log(performance.now() - startedAt)
