/** Text of a file, byte-order mark included, so that encoding it gives the same bytes; a string says why it is none. */
export const decode = (bytes: Buffer): { text: string } | { mistake: string } => {
  if (bytes.includes(0)) return { mistake: 'is binary, not a YAML file: leave it out' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { mistake: 'is not text in UTF-8: save it as such, or leave it out' }
  }
}
