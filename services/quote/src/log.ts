type Fields = Record<string, string | number>

/** Writes one event as one line of JSON. */
export type Log = (message: string, fields?: Fields) => void

export const logToStandardOutput: Log = (message, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), service: 'quote', message, ...fields })}\n`)
}
