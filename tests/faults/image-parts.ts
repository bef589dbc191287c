import type { LocalEcr } from '../support/ecr/ecr.ts'
import type { LocalSts } from '../support/sts/sts.ts'

export const repository = 'shop/quote'
export const repositories = [{ name: repository, immutable: true }]
export const trust = { roleArn: 'arn:aws:iam::123456789012:role/push', subject: 'repo:acme/shop:ref:refs/heads/main' }

export const secretsOf = (ecrs: LocalEcr[], sts?: LocalSts) => () => ({
  ...Object.fromEntries(ecrs.map(({ credentials }, index) => [`secret key ${index}`, credentials.secretAccessKey])),
  ...Object.fromEntries(ecrs.flatMap((ecr) => ecr.issuedTokens()).map((token, index) => [`password ${index}`, token])),
  ...(sts === undefined ? {} : { 'session token': sts.credentials.sessionToken, 'request token': sts.idToken.token }),
  ...Object.fromEntries((sts?.idTokens ?? []).map((token, index) => [`id token ${index}`, token])),
})

/** An image is whole where every blob that its manifest names is there, which the stand-in sees to when it takes one. */
export const notThere = (ecr: LocalEcr, digest: string | undefined): string | undefined =>
  digest !== undefined && ecr.image(repository, digest)?.digest === digest ? undefined : `ECR has no image ${digest}`
