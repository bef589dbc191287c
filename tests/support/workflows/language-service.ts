import { createRequire, registerHooks } from 'node:module'

// GitHub's language service imports its schemas without saying that they are JSON, as bundlers take it and Node does not.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})

export const { validate } = await import('@actions/languageservice')
export const { registerLogger } = await import('@actions/languageservice/log')
export const { clearCache } = await import('@actions/languageservice/utils/workflow-cache')

type Document = Parameters<typeof validate>[0]
type Maker = { create: (uri: string, language: string, version: number, text: string) => Document }

/** Of the package that the service brings along for its documents. */
const { TextDocument }: { TextDocument: Maker } = createRequire(import.meta.resolve('@actions/languageservice'))(
  'vscode-languageserver-textdocument',
)
export const textDocument = TextDocument
