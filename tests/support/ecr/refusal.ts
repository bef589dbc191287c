type Details = { status?: number; fields?: Record<string, unknown> }

/** An error as the ECR API answers it: the exception's name, its message, the HTTP status and any further fields. */
export class Refusal extends Error {
  readonly type: string
  readonly status: number
  readonly fields: Record<string, unknown>

  constructor(type: string, message: string, details: Details = {}) {
    super(message)
    this.name = 'Refusal'
    this.type = type
    this.status = details.status ?? 400
    this.fields = details.fields ?? {}
  }
}

export const invalidParameter = (message: string): Refusal =>
  new Refusal('InvalidParameterException', `Invalid parameter at '${message}`)
