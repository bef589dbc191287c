import { Failure } from '../lib/failure.ts'

/** What is wrong when Docker could not push, read from what it said; undefined is worth another attempt. */
export const pushTrouble = (lastLines: string[], reference: string): Failure | undefined => {
  const said = lastLines.join('\n')
  const line = lastLines.at(-1) ?? ''
  if (/no basic auth credentials|denied|not authorized|unauthorized|403 Forbidden/i.test(said)) {
    return new Failure(
      'denied',
      `ECR refused the push of ${reference} (Docker said: ${line}). Allow ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage`,
    )
  }
  if (/name unknown|repository .* does not exist/i.test(said)) {
    return new Failure('not-found', `the repository of ${reference} is gone (Docker said: ${line}). Create it again`)
  }
  if (/tag invalid|immutable/i.test(said)) {
    return new Failure('conflict', `${reference} stands already and is immutable (Docker said: ${line})`)
  }
  return undefined
}
