import { expect, test } from 'vitest'
import { type Build, buildxArguments, dockerBuildArguments } from './docker-arguments.ts'

const plain: Build = { context: '/w', file: '/w/Dockerfile', buildArguments: [], platforms: [], reference: 'h/r:t' }
const full: Build = {
  ...plain,
  target: 'run',
  buildArguments: [
    { name: 'A', value: 'b c' },
    { name: 'D', value: '' },
  ],
  platforms: ['linux/amd64', 'linux/arm64'],
}
const file = ['--file', '/w/Dockerfile']
const inner = ['--target', 'run', '--build-arg', 'A=b c', '--build-arg', 'D=', '--platform', 'linux/amd64,linux/arm64']
const quiet = ['--provenance=false', '--progress=plain']

test.each([
  { what: 'a plain build', args: dockerBuildArguments(plain), expected: ['build', ...file, '--tag', 'h/r:t', '/w'] },
  {
    what: 'a full build',
    args: dockerBuildArguments(full),
    expected: ['build', ...file, ...inner, '--tag', 'h/r:t', '/w'],
  },
  {
    what: 'buildx into the engine',
    args: buildxArguments(plain, { kind: 'engine' }),
    expected: ['buildx', 'build', ...file, ...quiet, '--load', '--tag', 'h/r:t', '/w'],
  },
  {
    what: 'buildx into the builder’s cache',
    args: buildxArguments(full, { kind: 'cache' }, 'remote'),
    expected: [
      'buildx',
      'build',
      '--builder',
      'remote',
      ...file,
      ...inner,
      ...quiet,
      '--output',
      'type=cacheonly',
      '/w',
    ],
  },
  {
    what: 'buildx into the registry',
    args: buildxArguments(plain, { kind: 'registry', metadataFile: '/m.json' }, 'remote'),
    expected: [
      'buildx',
      'build',
      '--builder',
      'remote',
      ...file,
      ...quiet,
      '--push',
      '--tag',
      'h/r:t',
      '--metadata-file',
      '/m.json',
      '/w',
    ],
  },
])('$what', ({ args, expected }) => {
  expect(args).toEqual(expected)
})
