import { serverUrl } from '../argocd/ask.ts'
import { shaped } from '../runner/inputs.ts'

export const argocdServer = shaped(
  'the address of Argo CD, such as `https://argocd.example.com`, without a user or a query',
  (raw) => {
    const url = serverUrl(raw)
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url)) return undefined
    const { hostname, username, password, search, hash } = new URL(url)
    return hostname === '' || username + password + search + hash !== '' ? undefined : url
  },
)

export const argocdApplication = shaped('an application, as `name` or `namespace/name`', (raw) =>
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined,
)

export const caCertificate = shaped('a certificate in PEM form', (raw) =>
  /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined,
)
