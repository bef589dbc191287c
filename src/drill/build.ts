import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'

/** Writes the program and what it imports as JavaScript: `build.ts SOURCE TARGET`. Nothing of the repository that it does not need gets into the image. */
const [source = '', target = ''] = process.argv.slice(2)

const toJavaScript = (typeScript: string): string =>
  stripTypeScriptTypes(typeScript).replaceAll(/((?:\bfrom |\bimport\()'\.[^']*)\.ts'/g, "$1.js'")

const written = new Set<string>()

const write = async (path: string): Promise<void> => {
  if (written.has(path)) return
  written.add(path)
  const javaScript = toJavaScript(await readFile(join(source, path), 'utf8'))
  const file = join(target, path.replace(/\.ts$/, '.js'))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, javaScript)
  const imports = [...javaScript.matchAll(/(?:\bfrom |\bimport\()'(\.[^']*)\.js'/g)].map(([, name = '']) => name)
  for (const name of imports) await write(join(dirname(path), `${name}.ts`))
}

for (const entry of ['drill/main.ts', 'drill/misbehave.ts']) await write(entry)
await writeFile(join(target, 'package.json'), '{ "type": "module" }\n')
