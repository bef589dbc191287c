import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gitEnvironment } from '../tests/support/git-server/real-git.ts'

type Writer = { directory: string; url: string; token: string; file: string; from: string; to: string }

/** What stands in the workflows of those who have no tool for it: three tries, each with what somebody else pushed. */
export const loops = {
  'push loop, 3 tries': 'git push -q origin main && exit 0; git pull -q --no-rebase --no-edit || exit 2',
  'pull --rebase loop, 3 tries': 'git pull -q --rebase || exit 2; git push -q origin main && exit 0',
}

/** A checkout of depth 1, an edit with sed, a commit and the loop; whether it says that it landed. */
export const pushInLoop = (writer: Writer, loop: string): Promise<boolean> =>
  runScript(writer, `${checkout}\n${edit}\nfor try in 1 2 3; do ${loop}; done\nexit 1`)

/** The milliseconds of each of `count` commits and pushes by one writer whom nobody is in the way of. */
export const pushInTurn = async (writer: Writer, count: number): Promise<number[]> => {
  await runScript(writer, checkout)
  const times: number[] = []
  for (let number = 0; number < count; number += 1) {
    const startedAt = performance.now()
    const landed = await runScript(
      { ...writer, to: `${writer.to}${number}` },
      `cd tree\n${edit}\ngit push -q origin main`,
    )
    if (!landed) throw new Error('a push that nobody was in the way of did not land')
    times.push(performance.now() - startedAt)
  }
  return times
}

const checkout = `set -e
git init -q -b main tree; cd tree
git remote add origin "$URL"
git fetch -q --no-tags --depth=1 origin +main:refs/remotes/origin/main
git checkout -q -B main --track refs/remotes/origin/main
set +e`

const edit = `sed -i "s|$FROM|$TO|" "$FILE"; git commit -qam Deploy`

const runScript = async (writer: Writer, script: string): Promise<boolean> => {
  await mkdir(writer.directory, { recursive: true })
  const basic = Buffer.from(`x-access-token:${writer.token}`).toString('base64')
  const settings = [
    ['http.extraHeader', `Authorization: Basic ${basic}`],
    ['user.name', 'Somebody'],
    ['user.email', 'somebody@example.com'],
    ['gc.auto', '0'],
  ]
  const env = {
    ...gitEnvironment,
    URL: writer.url,
    FILE: writer.file,
    FROM: writer.from,
    TO: writer.to,
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key = '', value = ''], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
  return new Promise((resolve) => {
    execFile('sh', ['-c', script], { cwd: writer.directory, env }, (error) => resolve(error === null))
  })
}

export const directoryOf = (folder: string, index: number): string => join(folder, `writer-${index}`)
