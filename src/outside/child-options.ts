import type { ChildEnvironment } from './child-environment.ts'

export type ProcessOptions = { directory?: string; env?: ChildEnvironment; input?: string | Buffer }
/** `listen` hears what goes into the log, so that its last lines can be told again. */
export type ShowOptions = ProcessOptions & { listen?: (chunk: Buffer) => void }

/** What a child said; `bytes` is its standard output before decoding. */
export type Output = { code: number; stdout: string; stderr: string; bytes: Buffer }
