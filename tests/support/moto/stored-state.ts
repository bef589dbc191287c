import type { LocalAws } from './moto.ts'

export type StoredState = { resources: { type: string; instances: unknown[] }[] }

/**
 * A state as it lies in its bucket, and whether its lock is free. Not by Terraform: the providers of an action's job are
 * gone with the job.
 */
export const readStoredState = async (
  { url, region }: LocalAws,
  { bucket, key }: { bucket: string; key: string },
): Promise<{ state: StoredState; text: string; isFree: boolean }> => {
  const headers = { authorization: `AWS4-HMAC-SHA256 Credential=testing/20260101/${region}/s3/aws4_request` }
  const [stored, lock] = await Promise.all(
    [key, `${key}.tflock`].map((name) => fetch(`${url}/${bucket}/${name}`, { headers })),
  )
  const text = stored?.ok ? await stored.text() : '{"resources":[]}'
  return { state: JSON.parse(text), text, isFree: lock?.status === 404 }
}
