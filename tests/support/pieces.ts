/** Bytes in pieces of `size`, in one buffer that is used again for each: who keeps a piece sees it change. */
export const inPieces = async function* (bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  const piece = Buffer.alloc(size)
  for (let at = 0; at < bytes.length; at += size) {
    const length = bytes.copy(piece, 0, at, at + size)
    yield piece.subarray(0, length)
  }
}

export const planPieces = (plan: unknown, size = 64 * 1024): AsyncGenerator<Buffer> =>
  inPieces(Buffer.from(JSON.stringify(plan)), size)
