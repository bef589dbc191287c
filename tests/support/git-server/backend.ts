import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gitEnvironment } from './real-git.ts'

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  root: string
  pathInfo: string
  /** Answers in the first protocol, whatever is asked for. */
  isOld: boolean
}

/** One request through `git http-backend`, a CGI program (RFC 3875). */
export const serveBackend = ({ request, response, root, pathInfo, isOld }: Exchange): Promise<void> =>
  new Promise((resolve, reject) => {
    const { search } = new URL(request.url ?? '/', 'http://localhost')
    const child = spawn('git', ['http-backend'], {
      env: {
        ...gitEnvironment,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        REMOTE_USER: 'writer',
        REMOTE_ADDR: '127.0.0.1',
        PATH_INFO: pathInfo,
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: isOld ? '' : String(request.headers['git-protocol'] ?? ''),
        ...(request.headers['content-length'] === undefined
          ? {}
          : { CONTENT_LENGTH: request.headers['content-length'] }),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child.on('error', reject)
    child.on('close', () => {
      response.end()
      resolve()
    })
    child.stdin.on('error', () => undefined)
    request.pipe(child.stdin)
    answer(child.stdout, response)
  })

/** Splits the CGI head from the body, which is passed on as it comes. */
const answer = (stdout: NodeJS.ReadableStream, response: ServerResponse): void => {
  let head: Buffer | undefined = Buffer.alloc(0)
  stdout.on('data', (chunk: Buffer) => {
    if (head === undefined) {
      response.write(chunk)
      return
    }
    head = Buffer.concat([head, chunk])
    const at = head.indexOf('\r\n\r\n')
    if (at < 0) return
    writeHead(response, head.subarray(0, at).toString())
    response.write(head.subarray(at + 4))
    head = undefined
  })
}

const writeHead = (response: ServerResponse, head: string): void => {
  const fields = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  const status = fields.find(([name]) => name === 'status')?.[1]
  const headers = fields.filter(([name]) => name !== 'status').map(([name, value]): [string, string] => [name, value])
  response.writeHead(status === undefined ? 200 : Number.parseInt(status, 10), Object.fromEntries(headers))
}
