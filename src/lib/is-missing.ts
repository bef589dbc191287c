/** Whether a file operation failed because nothing is there: under a name that is too long for any file, nothing ever is. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && missing.some((code) => code === error.code)

const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']
