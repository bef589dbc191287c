import { createHash } from 'node:crypto'
import type { LocalEcr } from '../ecr/ecr.ts'

const digestOf = (content: string): string => `sha256:${createHash('sha256').update(content).digest('hex')}`

/** Pushes a one-layer image that nothing can run over the registry's HTTP API; for where there is no engine. */
export const pushTinyImage = async (ecr: LocalEcr, repository: string, tag: string): Promise<string> => {
  const authorization = `Basic ${Buffer.from(`AWS:${ecr.password()}`).toString('base64')}`
  const send = async (method: string, path: string, content?: string, type = 'application/octet-stream') => {
    const body = content === undefined ? {} : { body: content }
    const answer = await fetch(new URL(path, ecr.url), {
      method,
      headers: { authorization, 'content-type': type },
      ...body,
    })
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const pushBlob = async (content: string) => {
    const begun = await send('POST', `/v2/${repository}/blobs/uploads/`)
    const upload = new URL(begun.headers.get('location') ?? '', ecr.url)
    upload.searchParams.set('digest', digestOf(content))
    await send('PUT', upload.href, content)
    return { digest: digestOf(content), size: content.length }
  }
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const layer = await pushBlob('a layer')
  const config = await pushBlob('{"architecture":"amd64","os":"linux"}')
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', ...layer }],
  })
  await send('PUT', `/v2/${repository}/manifests/${tag}`, manifest, mediaType)
  return digestOf(manifest)
}
