import { expect, test } from 'vitest'
import { removalOf } from './packet-rules.ts'

const saved = String.raw`# Generated
*nat
:PREROUTING ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
:CNI-0a1b - [0:0]
:CNI-ffff - [0:0]
:KUBE-KUBELET-CANARY - [0:0]
-A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
-A POSTROUTING -s 10.244.0.7/32 -m comment --comment "name: \"slipway-pods\" id: \"c1\"" -j CNI-0a1b
-A POSTROUTING -s 10.88.0.7/32 -m comment --comment "name: \"podman\" id: \"c2\"" -j CNI-ffff
-A CNI-0a1b -d 10.244.0.0/24 -m comment --comment "name: \"slipway-pods\" id: \"c1\"" -j ACCEPT
COMMIT
*filter
:INPUT ACCEPT [0:0]
:KUBE-FIREWALL - [0:0]
-A INPUT -j KUBE-FIREWALL
COMMIT
*mangle
:INPUT ACCEPT [0:0]
COMMIT
`

test('what Kubernetes and the network of our pods wrote is taken back, and nothing else', () => {
  expect(removalOf(saved)).toBe(String.raw`*nat
-D POSTROUTING -s 10.244.0.7/32 -m comment --comment "name: \"slipway-pods\" id: \"c1\"" -j CNI-0a1b
-F CNI-0a1b
-F KUBE-KUBELET-CANARY
-X CNI-0a1b
-X KUBE-KUBELET-CANARY
COMMIT
*filter
-D INPUT -j KUBE-FIREWALL
-F KUBE-FIREWALL
-X KUBE-FIREWALL
COMMIT
`)
})

test('the chain of a pod to which nothing jumps any more is removed as well', () => {
  const saved = [
    '*nat',
    ':POSTROUTING ACCEPT [0:0]',
    ':CNI-26c4 - [0:0]',
    '-A CNI-26c4 -d 10.244.0.0/24 -m comment --comment "name: \\"slipway-pods\\" id: \\"8bba\\"" -j ACCEPT',
    'COMMIT',
    '',
  ]
  expect(removalOf(saved.join('\n'))).toBe('*nat\n-F CNI-26c4\n-X CNI-26c4\nCOMMIT\n')
})
