import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

const source = join(import.meta.dirname, 'src')
const target = process.argv[2] ?? join(import.meta.dirname, 'build')

const toJavaScript = (typeScript: string): string =>
  stripTypeScriptTypes(typeScript).replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'")

await mkdir(target, { recursive: true })
for (const file of await readdir(source)) {
  if (file.endsWith('.test.ts')) continue
  const typeScript = await readFile(join(source, file), 'utf8')
  await writeFile(join(target, file.replace(/\.ts$/, '.js')), toJavaScript(typeScript))
}
