import { expect, test } from 'vitest'
import { type Build, buildxArguments, dockerBuildArguments } from './docker-arguments.ts'

const plain: Build = {
  context: '/w',
  file: '/w/Dockerfile',
  buildArguments: [],
  platforms: [],
  reference: 'h/r:t',
  secrets: [],
  buildContexts: [],
  labels: [],
  provenance: 'none',
  sbom: false,
}
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
    args: buildxArguments({ build: plain, destination: { kind: 'engine' } }),
    expected: ['buildx', 'build', ...file, ...quiet, '--load', '--tag', 'h/r:t', '/w'],
  },
  {
    what: 'buildx into the builder’s cache',
    args: buildxArguments({ build: full, destination: { kind: 'cache' }, builder: 'remote' }),
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
    args: buildxArguments({
      build: plain,
      destination: { kind: 'registry', metadataFile: '/m.json' },
      builder: 'remote',
    }),
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
  {
    what: 'a Kubernetes builder with all that can be asked: one SBOM, one provenance, a cache read and written',
    args: buildxArguments({
      build: {
        ...plain,
        platforms: full.platforms,
        labels: [{ name: 'org.opencontainers.image.revision', value: 'c0ffee' }],
        secrets: [
          { id: 'npm', file: '/t/0' },
          { id: 'net', file: '/w/a "b",c' },
        ],
        buildContexts: [{ name: 'base', value: 'docker-image://node' }],
        provenance: 'max',
        sbom: true,
      },
      destination: { kind: 'registry', metadataFile: '/m.json' },
      builder: 'kube',
      cache: { from: ['type=registry,ref=h/c:main'], to: ['type=registry,ref=h/c:main,mode=max'] },
    }),
    expected: [
      ...['buildx', 'build', '--builder', 'kube', ...file],
      ...['--label', 'org.opencontainers.image.revision=c0ffee', '--secret', 'id=npm,src=/t/0'],
      ...['--secret', 'id=net,"src=/w/a ""b"",c"'],
      ...['--platform', 'linux/amd64,linux/arm64', '--build-context', 'base=docker-image://node'],
      ...['--provenance=mode=max', '--sbom=true', '--progress=plain'],
      ...['--cache-from', 'type=registry,ref=h/c:main', '--cache-to', 'type=registry,ref=h/c:main,mode=max'],
      ...['--push', '--tag', 'h/r:t', '--metadata-file', '/m.json', '/w'],
    ],
  },
  {
    what: 'the engine’s own builder with labels and a secret',
    args: dockerBuildArguments({
      ...plain,
      labels: [{ name: 'a', value: 'b=c' }],
      secrets: [{ id: 'npm', file: '/t/0' }],
    }),
    expected: ['build', ...file, '--label', 'a=b=c', '--secret', 'id=npm,src=/t/0', '--tag', 'h/r:t', '/w'],
  },
])('$what', ({ args, expected }) => {
  expect(args).toEqual(expected)
})
