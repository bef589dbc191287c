import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediaType, openApi } from './api-client.ts'
import { startEcr } from './ecr.ts'
import { digestOf } from './store.ts'

/* What AWS and others document beside what the registry's door answers, case by case; `by` as in documented-api.test.ts. */
const repositoryName = 'shop/fixed'
const { ecr, manifest, put } = await openApi(repositoryName)

beforeAll(async () => {
  await put(await manifest('one'), { imageTag: 'v1' })
})
afterAll(ecr.stop)

describe('what the registry answers', () => {
  const ask = (method: string, path: string, init: RequestInit = {}) => {
    const authorization = `Basic ${Buffer.from(`AWS:${ecr.password()}`).toString('base64')}`
    const headers = { authorization, 'content-type': mediaType }
    return fetch(`${ecr.url}/v2/${path}`, { method, headers, redirect: 'manual', ...init })
  }
  test.each<{ request: string; by: string; ask: () => Promise<Response>; status: number; says: RegExp }>([
    {
      request: 'anybody',
      by: 'OCI distribution',
      ask: () => ask('GET', '', { headers: {} }),
      status: 401,
      says: /Not Authorized/,
    },
    {
      request: 'an image that is not there',
      by: 'OCI distribution',
      ask: () => ask('GET', `${repositoryName}/manifests/none`),
      status: 404,
      says: /MANIFEST_UNKNOWN.*Requested image not found/,
    },
    {
      request: 'a repository that is not there',
      by: 'guide',
      ask: () => ask('POST', 'shop/none/blobs/uploads/'),
      status: 404,
      says: /NAME_UNKNOWN.*The repository with name 'shop\/none' does not exist/,
    },
    {
      request: 'an immutable tag',
      by: 'aws/containers-roadmap#878',
      ask: async () => ask('PUT', `${repositoryName}/manifests/v1`, { body: await manifest('four') }),
      status: 400,
      says: /TAG_INVALID.*cannot be overwritten because the repository is immutable/,
    },
    {
      request: 'a manifest that is none',
      by: 'openai/tart#890',
      ask: () => ask('PUT', `${repositoryName}/manifests/v2`, { body: '{}' }),
      status: 405,
      says: /UNSUPPORTED.*Invalid parameter at 'imageManifest' failed to satisfy constraint/i,
    },
    {
      request: 'a layer, which lies in S3',
      by: 'guide',
      ask: () => ask('GET', `${repositoryName}/blobs/${digestOf(Buffer.from('one'))}`),
      status: 307,
      says: /^$/,
    },
  ])('$request: $status ($by)', async ({ ask: asked, status, says }) => {
    const answer = await asked()
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringMatching(says)])
  })

  test('a quota that is used up: 403 DENIED (vllm-project/vllm#48065, medic/cht-core#11099)', async () => {
    const full = await startEcr({ repositories: [{ name: repositoryName }], quotas: { imagesPerRepository: 0 } })
    const authorization = `Basic ${Buffer.from(`AWS:${full.password()}`).toString('base64')}`
    const upload = async (content: string) => {
      const digest = digestOf(Buffer.from(content))
      const path = `${full.url}/v2/${repositoryName}/blobs/uploads/?digest=${digest}`
      await fetch(path, { method: 'POST', headers: { authorization }, body: content })
      return { mediaType: 'application/octet-stream', digest, size: content.length }
    }
    const body = JSON.stringify({ schemaVersion: 2, mediaType, config: await upload('c'), layers: [await upload('l')] })
    const headers = { authorization, 'content-type': mediaType }
    const answer = await fetch(`${full.url}/v2/${repositoryName}/manifests/v1`, { method: 'PUT', headers, body })
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      {
        errors: [
          {
            code: 'DENIED',
            message: `The repository with name '${repositoryName}' in registry with id '${full.accountId}' already has the maximum allowed number of images which is '0'`,
          },
        ],
      },
    ])
    await full.stop()
  })
})
