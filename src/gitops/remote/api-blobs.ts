import { createHash } from 'node:crypto'
import { at, textAt } from '../../lib/json.ts'
import type { GitHub } from '../../outside/github.ts'
import { type ApiPlace, judgeGraphql, judgeRest } from './judge-github.ts'
import type { Busy } from './remote.ts'

type Settings = { github: GitHub; place: ApiPlace; owner: string; name: string; repositoryPath: () => string }

const atOnce = 50

/**
 * Reads blobs: fifty a query. GraphQL gives text, cut off when it is long and changed when it is no UTF-8, so that each is
 * held against its own id, and what does not fit it is read through REST in base64.
 */
export const createBlobReader = ({ github, place, owner, name, repositoryPath }: Settings) => {
  const blobs = new Map<string, Buffer>()

  const readTexts = async (objects: string[]): Promise<Busy | undefined> => {
    const parameters = objects.map((_, index) => `, $o${index}: GitObjectID!`).join('')
    const fields = objects.map((_, index) => `b${index}: object(oid: $o${index}) { ... on Blob { text } }`).join(' ')
    const query = `query Blobs($owner: String!, $name: String!${parameters}) { repository(owner: $owner, name: $name) { ${fields} } }`
    const ids = Object.fromEntries(objects.map((object, index) => [`o${index}`, object]))
    const judged = judgeGraphql(await github.graphql(query, { owner, name, ...ids }), place)
    if ('again' in judged) return judged
    for (const [index, object] of objects.entries()) {
      const bytes = Buffer.from(textAt(judged.data, 'repository', `b${index}`, 'text'))
      if (blobId(bytes, object.length) === object) blobs.set(object, bytes)
    }
    return undefined
  }

  const readBytes = async (object: string): Promise<Busy | undefined> => {
    const judged = judgeRest(await github.rest({ path: `${repositoryPath()}/git/blobs/${object}` }), place)
    if ('again' in judged) return judged
    const bytes = Buffer.from(textAt(judged.data, 'content'), 'base64')
    if (blobId(bytes, object.length) !== object) {
      throw new Error(`GitHub's API gave other bytes for the blob ${object} (${String(at(judged.data, 'encoding'))})`)
    }
    blobs.set(object, bytes)
    return undefined
  }

  return async (objects: string[]): Promise<Map<string, Buffer> | Busy> => {
    const unread = [...new Set(objects)].filter((object) => !blobs.has(object))
    for (let from = 0; from < unread.length; from += atOnce) {
      const busy = await readTexts(unread.slice(from, from + atOnce))
      if (busy) return busy
    }
    for (const object of unread.filter((id) => !blobs.has(id))) {
      const busy = await readBytes(object)
      if (busy) return busy
    }
    return blobs
  }
}

/** The id that git gives to bytes: of SHA-1, or of SHA-256 in a repository of that format. */
export const blobId = (bytes: Buffer, hexDigits = 40): string =>
  createHash(hexDigits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
