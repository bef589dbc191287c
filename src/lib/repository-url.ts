const isShort = (text: string): boolean => /^[\w.-]+\/[\w.-]+$/.test(text)

/** What is wrong with a repository that was given as `owner/name` or as a URL; a text that may hold a password is not quoted. */
export const repositoryMistake = (text: string): string | undefined => {
  if (isShort(text)) return undefined
  if (!/^(https?|file|ssh):\/\/\S+$/.test(text) || !URL.canParse(text)) {
    const found = text.includes('@') ? '' : `, but it holds ${JSON.stringify(text)}`
    return `should be owner/name, or a URL that begins with https://, http://, ssh:// or file://${found}`
  }
  const { password, username, protocol } = new URL(text)
  return password !== '' || (protocol.startsWith('http') && username !== '')
    ? 'should hold no user name or password: give the token as manifests-token'
    : undefined
}

/** `owner/name` on the GitHub server, or a URL as it is. */
export const repositoryUrl = (text: string, serverUrl: string): string =>
  isShort(text) ? `${serverUrl.replace(/\/$/, '')}/${text.replace(/\.git$/, '')}.git` : text

/** Where people look at the repository, without a slash at its end; undefined for a URL that is no page. */
export const repositoryPage = (url: string): string | undefined =>
  /^https?:/.test(url) ? url.replace(/(?:\.git)?\/?$/, '') : undefined

/** Whether git takes it for a branch (git-check-ref-format(1)) and no command for an option. */
export const isBranchName = (text: string): boolean =>
  text !== '' &&
  !/^[-/]|^refs\/|\.\.|\/\/|@\{|[\s~^:?*[\\\p{Cc}]|[/.]$/u.test(text) &&
  !text.split('/').some((part) => part.startsWith('.') || part.endsWith('.lock'))

/** `Name <email>`. */
export const parseAuthor = (text: string): { name: string; email: string } | undefined => {
  const [, name, email] = /^([^<>\n]*[^<>\s])\s*<([^<>\s@]+@[^<>\s]+)>$/.exec(text) ?? []
  return name === undefined || email === undefined ? undefined : { name, email }
}

/** Owner and name of a repository on the GitHub server at `serverUrl`, by any of its URLs; undefined when it is elsewhere. */
export const githubRepository = (url: string, serverUrl: string): { owner: string; name: string } | undefined => {
  const { hostname, pathname, protocol } = new URL(url)
  const server = new URL(serverUrl)
  const hosts = [server.hostname, `ssh.${server.hostname}`]
  const isThere = protocol === 'ssh:' ? hosts.includes(hostname) : new URL(url).host === server.host
  const [, owner, name] = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(pathname) ?? []
  return isThere && owner !== undefined && name !== undefined ? { owner, name } : undefined
}

/** The address by which ssh reaches `owner/name` on the GitHub server, or an ssh URL as it is; undefined for another URL. */
export const sshUrl = (text: string, serverUrl: string): string | undefined => {
  if (isShort(text)) return `ssh://git@${new URL(serverUrl).hostname}/${text.replace(/\.git$/, '')}.git`
  return text.startsWith('ssh://') ? text : undefined
}
