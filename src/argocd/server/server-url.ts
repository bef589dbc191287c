/** `argocd.example.com`, with or without a scheme or a path, as the address that requests are built on. */
export const serverUrl = (server: string): string =>
  (/^https?:\/\//.test(server) ? server : `https://${server}`).replace(/(?<!\/)\/+$/, '')
