import { isBranchName, parseAuthor, repositoryMistake } from '../gitops/repository-url.ts'
import { type Reader, shaped } from '../runner/inputs.ts'

export const manifestsRepository: Reader<string> = {
  read: (raw) => {
    const mistake = raw === '' ? 'should be set, but it is empty' : repositoryMistake(raw)
    return mistake === undefined ? { value: raw } : { mistakes: [mistake] }
  },
}

export const branch = shaped('the name of a branch', (raw) => (isBranchName(raw) ? raw : undefined))

/** `Name <email>`. */
export const author = shaped('`Name <email>`', parseAuthor)
