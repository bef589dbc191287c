// Run in a network of its own, which it makes one of IPv6 alone: node relay.ts <file of the plan> <command> <arguments...>
// It listens on addresses of this network, hands all that comes in there out through sockets in the file system, which
// no network keeps apart, and runs the command until it ends.

import { execFileSync, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'

/** The lines of /etc/hosts, and what listens where, with the socket behind it. */
export type RelayPlan = { hosts: string[]; servers: { address: string; port: number; path: string }[] }

const [planFile = '', command = '', ...args] = process.argv.slice(2)
const { hosts, servers }: RelayPlan = JSON.parse(readFileSync(planFile, 'utf8'))
const ip = (...words: string[]): Buffer => execFileSync('ip', words)

ip('link', 'set', 'lo', 'up')
ip('-4', 'address', 'flush', 'dev', 'lo')
writeFileSync(`${planFile}.hosts`, hosts.map((line) => `${line}\n`).join(''))
execFileSync('mount', ['--bind', `${planFile}.hosts`, '/etc/hosts'])
for (const { address, port, path } of servers) {
  if (address !== '::1') ip('-6', 'address', 'add', `${address}/128`, 'dev', 'lo', 'nodad')
  const server = createServer((socket) => {
    const onward = connect(path)
    socket.on('error', () => onward.destroy())
    onward.on('error', () => socket.destroy())
    onward.pipe(socket).pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(port, address, resolve))
}
spawn(command, args, { stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 1))
