import { expect, test } from 'vitest'
import { createFence, harmless } from './fence.ts'

const recordingFence = () => {
  const written: string[] = []
  const fence = createFence((text) => written.push(text))
  const transcript = (): string => {
    const tokens = [...new Set(written.join('').match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))]
    return tokens.reduce((text, token, index) => text.replaceAll(token, `token${index + 1}`), written.join(''))
  }
  return { fence, transcript, write: (text: string) => written.push(text) }
}

test('a child is printed between stop-commands and its token, even when it leaves a line unfinished', async () => {
  const { fence, transcript, write } = recordingFence()
  await fence.fenced(async () => write('::set-env name=A::b'))
  expect(transcript()).toBe('::stop-commands::token1\n::set-env name=A::b\n::token1::\n')
})

test('two children at once share one fence, which opens again when the last has ended', async () => {
  const { fence, transcript } = recordingFence()
  await Promise.all([
    fence.fenced(async () => undefined),
    fence.fenced(() => new Promise((done) => setTimeout(done, 5))),
  ])
  expect(transcript()).toBe('::stop-commands::token1\n\n::token1::\n')
})

test('a command of ours steps outside, and a fresh token follows', async () => {
  const { fence, transcript, write } = recordingFence()
  await fence.fenced(async () => fence.command(() => write('::warning::slow\n')))
  expect(transcript()).toBe(
    '::stop-commands::token1\n\n::token1::\n::warning::slow\n::stop-commands::token2\n\n::token2::\n',
  )
})

test('the fence comes down when the work fails', async () => {
  const { fence, transcript } = recordingFence()
  const work = async () => {
    throw new Error('no')
  }
  await expect(fence.fenced(work)).rejects.toThrow('no')
  expect(transcript()).toBe('::stop-commands::token1\n\n::token1::\n')
})

test.each([
  ['plain: text::with colons', 'plain: text::with colons'],
  ['::set-output name=a::b', ':\u200B:set-output name=a::b'],
  ['a\n  ::error::b', 'a\n  :\u200B:error::b'],
  ['x ##[set-output name=a]b', 'x #\u200B#[set-output name=a]b'],
  ['a\r::error::b', 'a\n:\u200B:error::b'],
  ['\u0085\uFEFF::error::b', '⟨U+0085⟩\uFEFF::error::b'],
  ['\v::error::b', '⟨U+000B⟩::error::b'],
  ['\u001B[31m::error::b', ':\u200B:error::b'],
  ['\u001B]8;;https://a.example\u0007', '⟨U+001B⟩]8;;https://a.example⟨U+0007⟩'],
])('%j holds no command afterwards', (line, shown) => {
  expect(harmless(line)).toBe(shown)
})
