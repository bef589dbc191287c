/** More than this no service has to say: what goes on would fill the memory. */
export const largestAnswerBytes = 64 * 1024 * 1024

/** Why the rest of an answer is not read. */
export const endlessAnswer = (): Error =>
  Object.assign(new Error(`the answer is larger than ${largestAnswerBytes / 1024 / 1024} MiB`), {
    name: 'EndlessAnswer',
  })

/** A body that comes in pieces, as one. */
export const readWhole = async (
  pieces: AsyncIterable<Uint8Array>,
  mostBytes = largestAnswerBytes,
  tooLarge = endlessAnswer,
): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of pieces) {
    size += chunk.byteLength
    if (size > mostBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
