import type { IncomingMessage } from 'node:http'

/** What a request is, whatever ids are in it: the AWS operation that its header names, or its method and the shape of its path. */
export const nameOf = ({
  method = 'GET',
  url = '/',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): string => {
  const operation = String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1)
  if (operation) return operation
  const { pathname, searchParams } = new URL(url, 'http://local')
  const service = searchParams.get('service')
  return `${method} ${shapeOf(pathname)}${service === null ? '' : ` for ${service}`}`
}

const shapeOf = (path: string): string =>
  decodeURIComponent(path)
    .replace(/sha256:[0-9a-f]{64}/g, '{digest}')
    .replace(/\b[0-9a-f]{40,64}\b/g, '{commit}')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '{id}')
    .replace(/\b(slipway-)?[0-9a-f]{10,}\b/g, '{id}')
    .replace(/(?<=\/)\d+\b/g, '{number}')
