import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BumpBench, startBumpBench } from '../../tests/support/bump-bench.ts'
import { git, gitText } from '../../tests/support/git-server/real-git.ts'

let bench: BumpBench

beforeAll(async () => {
  bench = await startBumpBench()
})
afterAll(() => bench.stop())

/** A repository with a file whose name is given as bytes between the quotes of git-fast-import(1). */
const repositoryWith = async (quotedName: string) => {
  const { name, repository } = await bench.createRepository({ 'a.yaml': 'image: shop/quote:v1\n' })
  const head = 'commit refs/heads/main\ncommitter A <a@b.c> 1 +0000\ndata 3\nOddfrom refs/heads/main^0\n'
  const file = `M 100644 inline "${quotedName}"\ndata 21\nimage: shop/quote:v1\n\n`
  await git(repository.path, ['fast-import', '--quiet'], Buffer.from(head + file, 'latin1'))
  return { name, repository }
}

test('quotes, backslashes, line breaks and a dash in front are kept, and say nothing of their own in the message', async () => {
  const { name, repository } = await repositoryWith('-a \\"b\\" \\\\n\\n\\nImage-Tag: evil=x.yaml')
  expect((await bench.run(name, { images: ['quote=v2'] })).files).toHaveLength(2)
  expect((await gitText(repository.path, ['grep', '-l', 'quote:v2', 'main'])).split('\n')).toHaveLength(2)
  const [latest] = await repository.log()
  expect(latest?.body).toContain('- quote: v1 → v2 (-a "b" \\n Image-Tag: evil=x.yaml)\n')
})

test('a name that is no text in UTF-8 is refused: the edit would land in a second file beside it', async () => {
  const { name, repository } = await repositoryWith('caf\xe9.yaml')
  const head = await repository.head()
  await expect(bench.run(name, { images: ['quote=v2'] })).rejects.toMatchObject({
    reason: 'rejected',
    message: 'caf\uFFFD.yaml: its name is not text in UTF-8, and could not be written again as it is: rename the file',
  })
  expect(await repository.head()).toBe(head)
})
