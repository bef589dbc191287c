/** `52.4 MB`, and of what would be none of these `312 B`: an image of nothing but a small file has a size, too. */
export const formatBytes = (bytes: number): string => {
  if (bytes >= 1e5) return `${(bytes / 1e6).toFixed(1)} MB`
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${bytes} B`
}
