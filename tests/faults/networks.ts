import type { WorldName } from '../support/action-worlds/all.ts'
import { onIpv6Only } from '../support/surroundings/ipv6-only.ts'
import { behindProxy, type Network, trusting, withAuthority } from '../support/surroundings/network.ts'
import { type Expected, passwordOfProxies } from '../support/surroundings/survive.ts'

type Row = {
  done: string
  make: () => Promise<Network>
  expected: (world: WorldName) => Expected
  /** There is a proxy, which is not to be asked for anything. */
  past?: boolean
  /** The actions that it is about; all, unless given. */
  of?: WorldName[]
}

const login = `jane:${passwordOfProxies}`
const works = (): Expected => 'works'

/** What asks no server. */
const offline: WorldName[] = ['select-stacks', 'delivery-summary']

const refused =
  (reason: string, says: RegExp) =>
  (world: WorldName): Expected => {
    if (offline.includes(world)) return 'works'
    // Which of many errors Terraform tells in its own words is its to say.
    return world.startsWith('terraform-') ? { reason: 'rejected', says: /^terraform init failed/ } : { reason, says }
  }

/** Refused by what we ask ourselves; git and Terraform have proxies, and words, of their own. */
const noProxy =
  (says: RegExp) =>
  (world: WorldName): Expected =>
    (usesGit.includes(world) ? refused('unreachable', /^cannot reach/) : refused('invalid-input', says))(world)

const usesGit: WorldName[] = ['gitops-bump', 'gitops-rollback']

/** Every network, and what each action is to come to in it. */
export const networks: Row[] = [
  {
    done: 'a proxy in HTTPS_PROXY',
    make: () => behindProxy({ variables: (url) => ({ HTTPS_PROXY: url, HTTP_PROXY: url, http_proxy: url }) }),
    expected: works,
  },
  {
    done: 'a proxy in https_proxy',
    make: () => behindProxy({ variables: (url) => ({ https_proxy: url, http_proxy: url }) }),
    expected: works,
  },
  {
    done: 'a proxy that wants a login',
    make: () => behindProxy({ login, variables: (url) => ({ https_proxy: url, http_proxy: url }) }),
    expected: works,
  },
  {
    done: 'a proxy written without http://',
    make: () =>
      behindProxy({
        variables: (url) => ({ https_proxy: url.replace(/^http:\/\/127\.0\.0\.1/, 'localhost'), http_proxy: url }),
      }),
    expected: works,
  },
  {
    done: 'a proxy that refuses the login',
    make: () =>
      behindProxy({
        login: 'jane:another',
        variables: (url) => ({ https_proxy: url.replace('another', passwordOfProxies) }),
      }),
    expected: refused('unreachable', /407/),
  },
  {
    done: 'a proxy that nobody runs',
    make: () => behindProxy({ variables: () => ({ https_proxy: `http://${login}@127.0.0.1:1` }) }),
    expected: refused('unreachable', /ECONNREFUSED|Failed to connect to 127\.0\.0\.1 port 1/),
  },
  {
    done: 'a proxy whose address is none',
    make: () => behindProxy({ variables: () => ({ https_proxy: `http://${login}@:::` }) }),
    expected: noProxy(/^https_proxy is no address of a proxy.*http:\/\/host:port/),
  },
  {
    done: 'a SOCKS proxy',
    make: () => behindProxy({ variables: () => ({ HTTPS_PROXY: `socks5://${login}@127.0.0.1:1` }) }),
    expected: noProxy(/^HTTPS_PROXY names a proxy of socks5.*http:\/\/host:port/),
  },
  {
    done: 'a proxy that NO_PROXY keeps out of it',
    make: () =>
      withAuthority({
        variables: (file, url) => ({
          ...trusting(file),
          ...{ HTTPS_PROXY: url, HTTP_PROXY: url, http_proxy: url },
          NO_PROXY: '.example.com,localhost,127.0.0.1',
        }),
      }),
    expected: works,
    past: true,
  },
  {
    done: 'a private CA in the files of the environment',
    make: () => withAuthority({ variables: (file) => trusting(file) }),
    expected: works,
  },
  {
    done: 'a private CA in ca-certificate',
    make: () => withAuthority({ inputs: (authority) => ({ 'ca-certificate': authority }) }),
    expected: works,
    of: ['argocd-health', 'argocd-drill'],
  },
  {
    done: 'a private CA that nobody was told of',
    make: () => withAuthority({}),
    expected: refused('unreachable', /certificate/),
  },
  {
    done: 'IPv6 only',
    make: async () => ({ asked: [], ...(await onIpv6Only()) }),
    expected: works,
  },
]
