/** What a route answers. */
export type Answer = { status: number; body: unknown }

const reasons: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'AlreadyExists',
  415: 'UnsupportedMediaType',
}

/** An error as the API server answers it. */
export const refusal = (code: number, message: string): Answer => ({
  status: code,
  body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason: reasons[code], code },
})

/** Thrown where an object is not admitted. */
export class Refused extends Error {
  readonly answer: Answer

  constructor(code: number, message: string) {
    super(message)
    this.answer = refusal(code, message)
  }
}
