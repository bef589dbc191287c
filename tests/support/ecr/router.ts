import { createServer, request as httpRequest } from 'node:http'
import { listenHere } from '../listen-here.ts'
import { readCall, send } from './answer.ts'
import type { LocalEcr } from './ecr.ts'

/** Several registries behind one `AWS_ENDPOINT_URL_ECR`, as the accounts and regions of AWS are behind one process' clients. */
export type Router = { env: Record<string, string>; stop: () => Promise<void> }

/** Each request goes to the registry of its signature's region and access key and, where it names one, of its registryId. */
export const routeEcrs = async (ecrs: LocalEcr[]): Promise<Router> => {
  const server = createServer(async (request, response) => {
    try {
      const call = await readCall(request)
      const target = ecrs.find((ecr) => isFor(ecr, String(call.headers.authorization), call.body.toString('utf8')))
      if (!target) return send(response, notRouted, call.method)
      const onward = httpRequest(target.url, { method: call.method, headers: call.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => response.destroy())
      onward.end(call.body)
    } catch {
      response.destroy()
    }
  })
  const { url, stop } = await listenHere(server)
  return {
    env: { AWS_ENDPOINT_URL_ECR: url },
    stop,
  }
}

const isFor = ({ credentials, region, accountId }: LocalEcr, authorization: string, body: string): boolean => {
  const [, accessKeyId, inRegion] = /Credential=([^/]+)\/\d{8}\/([^/]+)\//.exec(authorization) ?? []
  const [, registryId = accountId] = /"registryId":"(\d{12})"/.exec(body) ?? []
  return accessKeyId === credentials.accessKeyId && inRegion === region && registryId === accountId
}

const notRouted = {
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify({ __type: 'UnrecognizedClientException', message: 'No registry has these credentials.' }),
}
