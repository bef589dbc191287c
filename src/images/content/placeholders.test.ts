import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeCheckout } from '../../../tests/support/checkout.ts'
import { refusePlaceholders } from './placeholders.ts'

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`
const file = (path: string) => ({ mode: '100644', oid: 'a', path })
const submodule = (path: string) => ({ mode: '160000', oid: 'a', path })

const open = async () => {
  const checkout = await makeCheckout({
    'main.ts': 'main',
    'model.bin': pointer,
    'full/x.ts': 'x',
    'spec.md': `# ${pointer}`,
  })
  await mkdir(join(checkout.directory, 'empty'))
  return checkout
}

test.each([
  {
    what: 'a submodule that is not checked out',
    files: [file('main.ts'), submodule('empty')],
    says: 'submodule `empty`',
  },
  { what: 'a submodule of which not even the folder is there', files: [submodule('none')], says: 'submodule `none`' },
  { what: 'a pointer of Git LFS', files: [file('model.bin')], says: 'file `model.bin` of Git LFS is not checked out' },
  { what: 'a file that a sparse checkout leaves out', files: [file('gone.ts')], says: 'file `gone.ts` is not' },
  { what: 'several', files: [submodule('empty'), file('model.bin')], says: ', and 1 more,' },
])('refuses to build from $what', async ({ files, says }) => {
  await using checkout = await open()
  await expect(refusePlaceholders(files, checkout.directory)).rejects.toMatchObject({
    reason: 'invalid-input',
    message: expect.stringContaining(says),
  })
})

test('builds from files, from submodules that are there, and from what only mentions a pointer', async () => {
  await using checkout = await open()
  const files = [file('main.ts'), file('spec.md'), submodule('full')]
  await expect(refusePlaceholders(files, checkout.directory)).resolves.toBeUndefined()
})
