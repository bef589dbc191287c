import { expect, test } from 'vitest'
import { baseImages } from './base-images.ts'

const digest = `sha256:${'a'.repeat(64)}`

test.each([
  { what: 'a plain name', dockerfile: 'FROM node:24', images: ['node:24'] },
  { what: 'nothing to stand on', dockerfile: 'FROM scratch\nCOPY a /a', images: [] },
  { what: 'a digest', dockerfile: `FROM node@${digest}`, images: [`node@${digest}`] },
  {
    what: 'its own stages',
    dockerfile:
      'FROM node:24 AS Build\nFROM build AS again\nFROM alpine:3\nCOPY --from=build /a /a\nCOPY --from=0 /b /b',
    images: ['node:24', 'alpine:3'],
  },
  { what: 'a platform', dockerfile: 'FROM --platform=$BUILDPLATFORM node:24', images: ['node:24'] },
  { what: 'the default of an argument', dockerfile: 'ARG BASE=node:24\nFROM ${BASE}', images: ['node:24'] },
  {
    what: 'an argument that is given',
    dockerfile: 'ARG BASE=node:24\nFROM $BASE',
    given: 'mine:1',
    images: ['mine:1'],
  },
  { what: 'a given argument that is not declared', dockerfile: 'FROM a$BASE', given: 'b', images: ['a'] },
  {
    what: 'an argument within an argument',
    dockerfile: 'ARG V=24\nARG BASE="node:$V"\nFROM $BASE',
    images: ['node:24'],
  },
  { what: 'a default within a FROM', dockerfile: 'ARG BASE\nFROM ${BASE:-node:24}', images: ['node:24'] },
  { what: 'an argument of a stage does not count', dockerfile: 'FROM a:1\nARG BASE=b:1\nFROM $BASE', images: ['a:1'] },
  {
    what: 'COPY from elsewhere',
    dockerfile: 'FROM a:1\nCOPY --chown=1 --from=tools:2 /a /a',
    images: ['a:1', 'tools:2'],
  },
  {
    what: 'a mount from elsewhere',
    dockerfile: 'FROM a:1\nRUN --mount=type=bind,from=tools:2,target=/t make',
    images: ['a:1', 'tools:2'],
  },
  {
    what: 'lower case, comments and continuations',
    dockerfile: '# FROM no\nfrom \\\n# x\n  a:1 \\\n as b',
    images: ['a:1'],
  },
  { what: 'the platform', dockerfile: 'FROM a-$TARGETARCH:${TARGETOS}', images: ['a-amd64:linux'] },
  {
    what: 'each platform',
    dockerfile: 'FROM a:$TARGETARCH$TARGETVARIANT\nFROM b',
    platforms: ['linux/amd64', 'linux/arm/v7'],
    images: ['a:amd64', 'b', 'a:armv7'],
  },
  {
    what: 'a stage for each platform',
    dockerfile: 'FROM a AS on-amd64\nFROM b AS on-arm64\nFROM on-$TARGETARCH',
    images: ['a', 'b'],
  },
  { what: 'quotes', dockerfile: `FROM "a:1"\nCOPY --from='b' / /`, images: ['a:1', 'b'] },
  { what: 'a quoted argument', dockerfile: `ARG A='x' B="y"\nFROM "$A:\${B}"`, images: ['x:y'] },
  { what: 'a default within a default', dockerfile: 'ARG O=acme\nFROM ${R:-x.io/${O}}/a', images: ['x.io/acme/a'] },
  {
    what: 'a heredoc, which is no instruction',
    dockerfile: 'FROM a\nRUN <<EOF\nFROM x\nEOF\nCOPY <<-"one" <<two /\nFROM y\n\tone\nFROM z\ntwo\nFROM b',
    images: ['a', 'b'],
  },
  {
    what: 'an instruction that goes on after empty lines and comments',
    dockerfile: 'FROM a\nCOPY \\\n\n # why\n --from=b / /',
    images: ['a', 'b'],
  },
  { what: 'another escape', dockerfile: '# escape=`\nFROM a `\n AS b\nCOPY --from=c / /', images: ['a', 'c'] },
  {
    what: 'a comment that looks like one',
    dockerfile: 'FROM a\n# escape=`\nCOPY \\\n --from=b / /',
    images: ['a', 'b'],
  },
  { what: 'the same twice', dockerfile: 'FROM a:1\nFROM a:1', images: ['a:1'] },
])('$what', ({ dockerfile, given, platforms = ['linux/amd64'], images }) => {
  const buildArguments = given === undefined ? [] : [{ name: 'BASE', value: given }]
  expect(baseImages(dockerfile, buildArguments, platforms)).toEqual(images)
})
