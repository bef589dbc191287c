import { serverUrl } from '../argocd/server/server-url.ts'
import { duration, linesOf, oneOf, optional, optionalText, type Parsed, shaped } from '../runner/inputs.ts'

export const argocdServer = shaped(
  'the address of Argo CD, such as `https://argocd.example.com`, without a user or a query',
  (raw) => {
    const url = serverUrl(raw)
    if (raw === '' || /\s/.test(raw) || !URL.canParse(url)) return undefined
    const { hostname, username, password, search, hash } = new URL(url)
    return hostname === '' || username + password + search + hash !== '' ? undefined : url
  },
)

const argocdApplication = shaped('an application, as `name` or `namespace/name`', (raw) =>
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(raw) ? raw : undefined,
)

export const caCertificate = shaped('a certificate in PEM form', (raw) =>
  /^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/.test(raw) ? `${raw}\n` : undefined,
)

/** The inputs that say which applications are waited for, and how. */
export const applicationInputs = {
  applications: linesOf(argocdApplication),
  selector: optionalText,
  project: optionalText,
}

export const waitInputs = {
  sync: oneOf('never', 'if-needed'),
  'detect-timeout': duration,
  'sync-timeout': optional(duration),
  'degraded-grace': duration,
  'stable-for': duration,
}

export const applicationMistakes = ({ applications, selector }: Parsed<typeof applicationInputs>): string[] =>
  applications.length > 0 && selector !== undefined ? ['selector: should be empty where applications names them'] : []

/** The wait that the inputs ask for, as far as it is not what is waited for. */
export const waitOf = (input: Parsed<typeof applicationInputs & typeof waitInputs>) => ({
  applications: input.applications,
  selector: input.selector,
  project: input.project,
  sync: input.sync,
  detectTimeoutMilliseconds: input['detect-timeout'],
  syncTimeoutMilliseconds: input['sync-timeout'],
  degradedGraceMilliseconds: input['degraded-grace'],
  stableForMilliseconds: input['stable-for'],
})
