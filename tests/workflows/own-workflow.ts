import { readFile } from 'node:fs/promises'

/** A workflow that this repository runs for itself, as somebody else would write it: its `$/` is this repository for act. */
export const readOwnWorkflow = async (path: string): Promise<string> =>
  (await readFile(path, 'utf8')).replaceAll(/uses: \$\/(.*)$/gm, 'uses: OWNER/slipway/$1@COMMIT_SHA')
