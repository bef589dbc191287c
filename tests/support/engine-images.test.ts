import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findEngine } from './engine.ts'
import { removeImages } from './engine-images.ts'
import { tar } from './tar.ts'

const engine = await findEngine()
const docker = engine?.docker ?? ''

/** The second port begins with the first, the second repository with the first. */
const mine = ['127.0.0.1:4001/shop/quote:a', 'shop/quote:mine']
const theirs = ['127.0.0.1:40011/shop/quote:a', 'shop/quote:theirs', 'shop/quote-of-mine:mine']
const own = (name: string): string => name.replace('shop/', `slipway-test-${process.pid}/`)

test.runIf(engine)('images of the stand-in and those of the given names go, and nobody else’s', async () => {
  for (const name of [...mine, ...theirs]) await importImage(own(name))
  try {
    await removeImages(docker, { registry: '127.0.0.1:4001', names: [own('shop/quote:mine')] })
    expect(await left()).toEqual(theirs.map(own).toSorted())
  } finally {
    await promisify(execFile)(docker, ['image', 'rm', '--force', ...(await left())])
  }
})

const importImage = async (name: string): Promise<void> => {
  const { child } = promisify(execFile)(docker, ['import', '-', name])
  child.stdin?.end(Buffer.concat([...tar([{ path: 'empty', mode: 0o644, content: Buffer.from(name) }])]))
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
}

const left = async (): Promise<string[]> => {
  const { stdout } = await promisify(execFile)(docker, ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'])
  return stdout
    .split('\n')
    .filter((name) => name.includes(`slipway-test-${process.pid}/`))
    .toSorted()
}
