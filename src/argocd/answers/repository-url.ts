/**
 * One form for the ways in which a repository is written: scheme, user, port of the scheme, `.git`, case and the scp
 * form aside. Argo CD's own NormalizeGitURL keeps https and ssh apart; people do not.
 */
export const normalizeRepository = (written: string): string => {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(written)
  const url = scp === null || /^[a-z+]+:\/\//i.test(written) ? written : `ssh://${scp[1]}/${scp[2]}`
  return url
    .replace(/^[a-z+]+:\/\//i, '')
    .replace(/^[^@/]*@/, '')
    .replace(/^([^/]+):(22|80|443)\//, '$1/')
    .replace(/^ssh\.github\.com\//i, 'github.com/')
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase()
}
